package dev.botkit.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The foreign keys within a schema; those of partitions are their parent's already. */
final class CatalogForeignKeys {
    private static final String QUERY = """
            select t.relname,
              array(select a.attname::text from unnest(c.conkey) with ordinality k (number, position)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.position),
              p.relname,
              array(select a.attname::text from unnest(c.confkey) with ordinality k (number, position)
                join pg_attribute a on a.attrelid = p.oid and a.attnum = k.number order by k.position)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_class p on p.oid = c.confrelid and p.relnamespace = t.relnamespace
            join pg_namespace n on n.oid = t.relnamespace
            where c.contype = 'f' and n.nspname = ? and not t.relispartition and not p.relispartition
            order by t.relname, c.conname
            """;

    private CatalogForeignKeys() {}

    static List<ForeignKey> read(Connection connection, String schema) throws SQLException {
        try (var statement = Sql.of(QUERY, schema).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<ForeignKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(new ForeignKey(
                        rows.getString(1),
                        CatalogTables.texts(rows, 2),
                        rows.getString(3),
                        CatalogTables.texts(rows, 4)));
            }
            return keys;
        }
    }
}
