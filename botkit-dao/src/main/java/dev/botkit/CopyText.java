package dev.botkit;

import org.jspecify.annotations.Nullable;

/** COPY's text format: values between tabs, rows between newlines, {@code \N} for NULL. */
final class CopyText {

    static final char BETWEEN_VALUES = '\t';
    static final char END_OF_ROW = '\n';

    private static final String NULL = "\\N";

    private CopyText() {}

    static void append(StringBuilder row, @Nullable String value) {
        if (value == null) {
            row.append(NULL);
            return;
        }
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char escape = escape(value.charAt(i));
            if (escape != 0) {
                row.append(value, copied, i).append('\\').append(escape);
                copied = i + 1;
            }
        }
        row.append(value, copied, value.length());
    }

    /** What stands behind the backslash; 0 for what stands for itself. */
    private static char escape(char character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
