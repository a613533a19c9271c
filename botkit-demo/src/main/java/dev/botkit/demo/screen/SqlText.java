package dev.botkit.demo.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks statements into lines, at blanks alone, so that what is shown is what ran. Only a long list of columns that was
 * shown before is left out, and a comment says so.
 */
final class SqlText {

    /** A quoted name, a quoted string, a bracket, or a word with what hangs on it. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'(?:[^']|'')*'|[()]|[^\\s\"'()]+");

    private static final Pattern CLAUSE =
            Pattern.compile("(?:select|delete|from|where|group by|having|order by|limit|offset|fetch"
                    + "|values|set|returning|on conflict|do update|do nothing|for update|union"
                    + "|(?:left |right |full |cross )?(?:outer )?join)\\b.*|\"\\w+\" as \\(.*");

    private static final Pattern COLUMNS =
            Pattern.compile("(?<keyword>select|returning) (?<list>\"[\\w.\"]+(?:, \"[\\w.\"]+){4,})");

    private static final String INDENT = "    ";

    private final Set<String> shown = new HashSet<>();

    List<String> wrap(String sql, int width) {
        List<String> lines = new ArrayList<>();
        for (String clause : clauses(sql)) {
            String text = abbreviated(clause);
            if (text.length() > width && text.startsWith("where")) {
                lines.addAll(conditions(text, width));
            } else {
                lines.addAll(Words.fill(text, width, "", INDENT));
            }
        }
        return lines;
    }

    private String abbreviated(String clause) {
        if (clause.contains(" as (insert ")) {
            return COLUMNS.matcher(clause).replaceAll("${keyword} …");
        }
        Matcher columns = COLUMNS.matcher(clause);
        if (!columns.matches() || shown.add(columns.group("list"))) {
            return clause;
        }
        int count = columns.group("list").split(", ", -1).length;
        return "%s … -- the %d columns shown above".formatted(columns.group("keyword"), count);
    }

    /** A long condition, broken before each {@code and} and {@code or} that isn't deep inside. */
    private static List<String> conditions(String clause, int width) {
        List<String> lines = new ArrayList<>();
        for (String part : split(clause, 1, (before, rest) -> rest.startsWith("and ") || rest.startsWith("or "))) {
            lines.addAll(Words.fill(part, width, lines.isEmpty() ? "" : "  ", INDENT));
        }
        return lines;
    }

    private static List<String> clauses(String sql) {
        return split(
                sql,
                0,
                (before, rest) -> !isOpen(before) && CLAUSE.matcher(rest).matches());
    }

    /**
     * Splits before words inside of so many brackets at most.
     *
     * @param begins whether a part begins, given what the last one has so far and the rest of the text
     */
    private static List<String> split(String text, int depth, BiPredicate<String, String> begins) {
        List<String> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int brackets = 0;
        int start = 0;
        while (token.find()) {
            switch (token.group()) {
                case "(" -> brackets++;
                case ")" -> brackets--;
                default -> {
                    String before = text.substring(start, token.start()).strip();
                    if (brackets <= depth && begins.test(before, text.substring(token.start()))) {
                        parts.add(before);
                        start = token.start();
                    }
                }
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Whether a clause has no more than its first words yet: the next one, as in {@code left outer join}, is its. */
    private static boolean isOpen(String clause) {
        return clause.matches(
                "|(?:left|right|full|cross)?(?: ?outer)?|with|union|union all|do|do update|on|for|on conflict");
    }
}
