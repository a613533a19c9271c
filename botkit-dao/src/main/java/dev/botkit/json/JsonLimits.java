package dev.botkit.json;

import dev.botkit.mapping.StorableText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Refuses a document that PostgreSQL would not store, or would store and nobody could read again. The reader's own
 * limits are found by reading: no second list of them could stay the same.
 */
final class JsonLimits {

    private static final int MOST_DIGITS =
            Json.MAPPER.tokenStreamFactory().streamReadConstraints().getMaxNumberLength();

    private static final int LONGEST_PATH = 100;

    private JsonLimits() {}

    /**
     * Goes through the text of a document once.
     *
     * @throws IllegalArgumentException when a limit is passed; the message names the property and the limit
     */
    static void check(String json) {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    String problem = problem(parser, token);
                    if (problem != null) {
                        throw new IllegalArgumentException(problem + ".");
                    }
                }
            } catch (StreamConstraintsException e) {
                throw new IllegalArgumentException(
                        at(parser.streamReadContext()) + " could not be read back: " + e.getOriginalMessage() + ".");
            } catch (JacksonException e) {
                // Without the cause, which quotes the document.
                throw new IllegalArgumentException(at(parser.streamReadContext()) + " is no JSON.");
            }
        }
    }

    private static @Nullable String problem(JsonParser parser, JsonToken token) {
        return switch (token) {
            case PROPERTY_NAME -> nameProblem(parser);
            case VALUE_STRING -> located(parser, StorableText.problem(parser.getString()));
            case VALUE_NUMBER_FLOAT -> located(parser, numberProblem(parser.getString()));
            default -> null;
        };
    }

    private static @Nullable String nameProblem(JsonParser parser) {
        String problem = StorableText.problem(parser.currentName());
        if (problem == null) {
            return null;
        }
        String path = path(parser.streamReadContext().getParent());
        return "A property name" + (path.isEmpty() ? " " : " in its " + path + " ") + problem;
    }

    private static @Nullable String located(JsonParser parser, @Nullable String problem) {
        return problem == null ? null : at(parser.streamReadContext()) + " " + problem;
    }

    /** PostgreSQL writes a number out, without an exponent: {@code 1e131071} comes back as 131,072 digits. */
    private static @Nullable String numberProblem(String number) {
        long digits = digits(number);
        return digits <= MOST_DIGITS
                ? null
                : "is a number of " + digits + " digits once it is stored; " + MOST_DIGITS
                        + " at most can be read back";
    }

    private static long digits(String number) {
        if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return 0; // What is written out already, the parser has measured.
        }
        try {
            BigDecimal value = new BigDecimal(number);
            long ahead = value.signum() == 0 ? 1 : Math.max(1L, (long) value.precision() - value.scale());
            return ahead + Math.max(0, value.scale());
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE; // Beyond what Java itself can count.
        }
    }

    /** Where the parser is, as a sentence begins. */
    private static String at(TokenStreamContext context) {
        String path = path(context);
        return path.isEmpty() ? "It" : "Its " + path;
    }

    private static String path(@Nullable TokenStreamContext context) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext each = context; each != null && !each.inRoot(); each = each.getParent()) {
            String step = each.inArray() ? "[" + each.getCurrentIndex() + "]" : String.valueOf(each.currentName());
            path.insert(0, step + (path.isEmpty() || path.charAt(0) == '[' ? "" : "."));
        }
        if (path.length() > LONGEST_PATH) {
            path.setLength(LONGEST_PATH);
            path.append('…');
        }
        return path.toString();
    }
}
