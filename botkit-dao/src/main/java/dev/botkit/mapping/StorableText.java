package dev.botkit.mapping;

import org.jspecify.annotations.Nullable;

/** Which texts PostgreSQL stores as they are. What it would refuse, or store as something else, is not sent. */
public final class StorableText {

    private StorableText() {}

    /** What PostgreSQL could not store in a text, in words that quote nothing of it; null where there is no such thing. */
    public static @Nullable String problem(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return "has NUL (U+0000) at index " + i + ", which PostgreSQL can't store: take it out";
            }
            if (Character.isSurrogate(unit)) {
                if (!isPair(text, i)) {
                    return "has a lone surrogate at index " + i + ", half of a character, which would be stored as '?':"
                            + " don't cut a text inside of a pair";
                }
                i++;
            }
        }
        return null;
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    /** The text itself, for a place where nobody knows what it is for. */
    static String checked(String text) {
        String problem = problem(text);
        if (problem != null) {
            throw new IllegalArgumentException("A text " + problem + ".");
        }
        return text;
    }
}
