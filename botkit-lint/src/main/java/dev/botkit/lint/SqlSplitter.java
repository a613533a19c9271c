package dev.botkit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the semicolons that end statements: none in a literal, a comment, parentheses or a body of BEGIN ATOMIC, whose
 * end the driver's own splitting doesn't find.
 */
final class SqlSplitter {
    private final char[] sql;
    private final List<Integer> ends = new ArrayList<>();
    private String lastWord = "";
    private int depth;

    private SqlSplitter(char[] sql) {
        this.sql = sql;
    }

    /** The positions of the semicolons, and the end of the text. */
    static List<Integer> ends(String text) {
        return new SqlSplitter(text.toCharArray()).split();
    }

    private List<Integer> split() {
        int at = 0;
        while (at < sql.length) {
            int end = Character.isJavaIdentifierStart(sql[at]) && sql[at] != '$'
                    ? word(at)
                    : SqlStatement.endOfToken(sql, at);
            if (end == at + 1) {
                symbol(at);
            }
            at = end;
        }
        ends.add(sql.length);
        return List.copyOf(ends);
    }

    private void symbol(int at) {
        switch (sql[at]) {
            case '(' -> depth++;
            case ')' -> depth--;
            case ';' -> {
                if (depth <= 0) {
                    ends.add(at);
                    depth = 0;
                }
            }
            default -> {}
        }
    }

    private int word(int from) {
        int end = from + 1;
        while (end < sql.length && Character.isJavaIdentifierPart(sql[end])) {
            end++;
        }
        String word = new String(sql, from, end - from).toLowerCase(Locale.ROOT);
        boolean opens = word.equals("atomic") && lastWord.equals("begin");
        if (opens || (depth > 0 && word.equals("case"))) {
            depth++;
        } else if (depth > 0 && word.equals("end")) {
            depth--;
        }
        lastWord = word;
        return end;
    }
}
