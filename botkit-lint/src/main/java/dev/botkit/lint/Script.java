package dev.botkit.lint;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

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
        // The driver makes ?? to ?, and the positions would no longer be those of the file.
        String splittable = text.replace('?', '!');
        int from = 0;
        for (NativeQuery query : split(file, splittable)) {
            int at = splittable.indexOf(query.nativeSql, from);
            int to = at + query.nativeSql.length();
            SqlStatement statement = SqlStatement.of(text, at, to);
            if (!statement.isEmpty()) {
                statements.add(statement);
                from = Math.min(to + 1, text.length());
            }
        }
        var trailing = SqlStatement.of(text, from, text.length()).comments();
        return new Script(file, version == null ? null : Version.of(version), List.copyOf(statements), trailing);
    }

    private static Matcher name(String file) {
        return NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
    }

    private static List<NativeQuery> split(String file, String text) {
        try {
            return Parser.parseJdbcSql(text, true, false, true, false, false);
        } catch (SQLException e) {
            throw new IllegalArgumentException(file + " can't be split into statements", e);
        }
    }
}
