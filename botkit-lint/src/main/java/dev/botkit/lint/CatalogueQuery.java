package dev.botkit.lint;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@link Catalogue}, in four statements. */
final class CatalogueQuery {

    static final String TABLES = """
            with tables as (
              select c.*, n.nspname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
                and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                and not exists (
                  select from pg_depend d
                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            )
            """;

    private static final String EACH_TABLE = TABLES + """
            select oid, nspname || '.' || relname, oid::regclass::text, relkind, coalesce(pg_relation_filenode(oid), 0),
              case when relkind in ('r', 'm') then coalesce(pg_relation_size(oid), 0) else 0 end,
              coalesce((select inhparent from pg_inherits where inhrelid = t.oid and t.relispartition), 0)
            from tables t
            """;

    private static final String EACH_COLUMN = TABLES + """
            select attrelid, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
              atthasdef or attidentity <> '' or attgenerated <> '', not attislocal
            from tables t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
            """;

    private static final String EACH_INDEX = TABLES + """
            select indexrelid, indrelid, c.relname, coalesce(pg_relation_filenode(indexrelid), 0),
              (indkey::int2[])[0 : indnkeyatts - 1], indisvalid and indpred is null,
              exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x')),
              c.relispartition
            from tables t join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid
            """;

    private static final String EACH_CONSTRAINT = TABLES + """
            select c.oid, conrelid, conname, contype, coalesce(conkey, '{}'), convalidated, conindid,
              conparentid <> 0 or not conislocal
            from tables t join pg_constraint c on c.conrelid = t.oid and contype in ('p', 'u', 'x', 'f', 'c')
            """;

    private CatalogueQuery() {}

    static Catalogue run(Connection connection) throws SQLException {
        Map<Long, Map<Integer, Column>> columns = new HashMap<>();
        each(
                connection,
                EACH_COLUMN,
                row -> columns.computeIfAbsent(row.getLong(1), table -> new HashMap<>())
                        .put(row.getInt(2), column(row)));
        Map<Long, Table> tables = new HashMap<>();
        each(connection, EACH_TABLE, row -> tables.put(row.getLong(1), table(row, columns)));
        Map<Long, Index> indexes = new HashMap<>();
        each(connection, EACH_INDEX, row -> indexes.put(row.getLong(1), index(row)));
        Map<Long, Constraint> constraints = new HashMap<>();
        each(connection, EACH_CONSTRAINT, row -> constraints.put(row.getLong(1), constraint(row)));
        return new Catalogue(Map.copyOf(tables), Map.copyOf(indexes), Map.copyOf(constraints));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private static Table table(ResultSet row, Map<Long, Map<Integer, Column>> columns) throws SQLException {
        return new Table(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).charAt(0),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                Map.copyOf(columns.getOrDefault(row.getLong(1), Map.of())));
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                numbers(row.getArray(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        return new Constraint(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4).charAt(0),
                numbers(row.getArray(5)),
                row.getBoolean(6),
                row.getLong(7),
                row.getBoolean(8));
    }

    static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, String query, Row reader) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
