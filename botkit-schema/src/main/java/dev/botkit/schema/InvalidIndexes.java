package dev.botkit.schema;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Indexes whose concurrent build broke off: every write still pays for them, and no query uses them. */
final class InvalidIndexes {

    private static final String ALL = """
            select c.relname
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind = 'i' and not i.indisvalid
              and not exists (
                select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
            order by c.relname
            """;

    private static final Pattern BUILT = Pattern.compile(
            "\\bcreate\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + "(?:\"(?<quoted>[^\"]+)\"|(?<plain>[\\w$]+))",
            CASE_INSENSITIVE);

    private InvalidIndexes() {}

    /** Those of a schema that nobody is building. */
    static List<String> in(String schema, Session session) throws SQLException {
        return session.list(ALL, row -> row.getString(1), schema);
    }

    /** The names of the indexes that a file builds concurrently. */
    static Set<String> builtBy(String sql) {
        return BUILT.matcher(sql)
                .results()
                .map(built -> built.group("quoted") == null
                        ? built.group("plain").toLowerCase(Locale.ROOT)
                        : built.group("quoted"))
                .collect(Collectors.toSet());
    }
}
