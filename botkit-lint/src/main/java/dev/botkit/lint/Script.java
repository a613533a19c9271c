package dev.botkit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A migration file.
 *
 * @param version null for a repeatable one, which runs last
 * @param statements those with something to run
 * @param trailing what comes after the last of them: comments
 */
record Script(String file, @Nullable Version version, List<SqlStatement> statements, List<LineComment> trailing) {

    private static final Pattern NAME = Pattern.compile("(?:V(?<version>\\d+(?:[._]\\d+)*)|R)(?:__.*)?\\.sql");

    static boolean isNamedLikeOne(String file) {
        return name(file).matches();
    }

    static Script parse(String file, String text) {
        Matcher name = name(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not named like a migration, such as V1__users.sql");
        }
        String version = name.group("version");
        List<SqlStatement> statements = new ArrayList<>();
        int from = 0;
        for (int end : SqlSplitter.ends(text)) {
            SqlStatement statement = SqlStatement.of(text, from, end);
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
            if (end < text.length() || !statement.isEmpty()) {
                from = Math.min(end + 1, text.length());
            }
        }
        var trailing = SqlStatement.of(text, from, text.length()).comments();
        return new Script(file, version == null ? null : Version.of(version), List.copyOf(statements), trailing);
    }

    private static Matcher name(String file) {
        return NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
    }
}
