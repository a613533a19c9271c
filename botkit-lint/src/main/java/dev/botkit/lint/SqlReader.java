package dev.botkit.lint;

import java.util.ArrayList;
import java.util.List;

/** Tells code, literals and comments of a part of a file apart, token by token. */
final class SqlReader {
    private final char[] sql;
    private final StringBuilder code = new StringBuilder();
    private final List<LineComment> comments = new ArrayList<>();
    private int firstWord = -1;

    SqlReader(char[] sql, int from, int to) {
        this.sql = sql;
        int at = from;
        while (at < to) {
            int end = SqlStatement.endOfToken(sql, at);
            read(at, end);
            at = end;
        }
    }

    private void read(int at, int end) {
        boolean isLong = end > at + 1;
        switch (sql[at]) {
            case '-' -> {
                if (isLong) {
                    comments.add(new LineComment(lineOf(at), new String(sql, at + 2, end - at - 2).strip()));
                    code.append(' ');
                    return;
                }
                code.append('-');
            }
            case '/' -> {
                if (isLong) {
                    code.append(' ');
                    return;
                }
                code.append('/');
            }
            case '\'' -> code.append("''");
            case '$' -> code.append(isLong ? "''" : "$");
            default -> code.append(sql, at, end - at);
        }
        if (firstWord < 0 && !Character.isWhitespace(sql[at])) {
            firstWord = at;
        }
    }

    String code() {
        return code.toString();
    }

    List<LineComment> comments() {
        return List.copyOf(comments);
    }

    int lineOfFirstWord() {
        return lineOf(Math.max(firstWord, 0));
    }

    private int lineOf(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (sql[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
