package dev.botkit.lint;

import java.util.List;
import java.util.Locale;
import org.postgresql.core.Parser;

/**
 * A statement of a migration.
 *
 * @param line of its first word
 * @param sql as the file has it, with the comments before and in it
 * @param bare in lower case without comments, each literal and body of a function as {@code ''}, blanks as one
 * @param comments the comments before and in it
 */
record SqlStatement(int line, String sql, String bare, List<LineComment> comments) {

    /** Cuts a statement out of a file, from one position to the other. */
    static SqlStatement of(String file, int from, int to) {
        var reader = new SqlReader(file.toCharArray(), from, to);
        return new SqlStatement(
                reader.lineOfFirstWord(), file.substring(from, to), normal(reader.code()), reader.comments());
    }

    /** Whether there is nothing in it to run. */
    boolean isEmpty() {
        return bare.isEmpty();
    }

    /** The first words, to be recognised by. */
    String beginning() {
        return bare.length() <= 60 ? bare : bare.substring(0, 60).stripTrailing() + "…";
    }

    private static String normal(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** How the driver reads literals: as the server does. */
    static int endOfToken(char[] sql, int at) {
        int end = switch (sql[at]) {
            case '\'' -> Parser.parseSingleQuotes(sql, at, true);
            case '"' -> Parser.parseDoubleQuotes(sql, at);
            case '$' -> Parser.parseDollarQuotes(sql, at);
            case '-' -> Parser.parseLineComment(sql, at);
            case '/' -> Parser.parseBlockComment(sql, at);
            default -> at;
        };
        return Math.min(end, sql.length - 1) + 1;
    }
}
