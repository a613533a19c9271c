package dev.botkit.cli.docs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of a connection's current schema. */
record Catalogue(Connection connection) {

    private static final String TABLES = """
            select oid, relname, coalesce(obj_description(oid, 'pg_class'), '')
            from pg_class
            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
              and relname <> 'flyway_schema_history'
            order by relname
            """;

    /** Types by the short names that migrations give them, instead of the standard's. */
    private static final String COLUMNS = """
            select a.attname,
              replace(regexp_replace(format_type(a.atttypid, a.atttypmod),
                '^timestamp(.*) with time zone', 'timestamptz\\1'), 'character varying', 'varchar'),
              not a.attnotnull,
              coalesce(pg_get_expr(d.adbin, d.adrelid, true), ''),
              coalesce(col_description(a.attrelid, a.attnum), '')
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private static final String CONSTRAINTS = """
            select c.conname, c.contype, pg_get_constraintdef(c.oid, true),
              array(
                select a.attname::text
                from unnest(c.conkey) with ordinality k (number, position)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
                order by k.position
              ),
              coalesce(p.relname, '')
            from pg_constraint c left join pg_class p on p.oid = c.confrelid
            where c.conrelid = ? and c.contype in ('p', 'u', 'f', 'c', 'x')
            order by position(c.contype::text in 'pfucx'), c.conname
            """;

    private static final String INDEXES = """
            select i.relname,
              case when x.indisunique then 'unique, ' else '' end
                || regexp_replace(pg_get_indexdef(x.indexrelid, 0, true), '^.*? USING ', '')
            from pg_index x join pg_class i on i.oid = x.indexrelid
            where x.indrelid = ? and not exists (
                select from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x')
              )
            order by i.relname
            """;

    private static final String TRIGGERS = """
            select tgname, regexp_replace(pg_get_triggerdef(oid, true), '^.*? (BEFORE|AFTER|INSTEAD OF) ', '\\1 ')
            from pg_trigger
            where tgrelid = ? and not tgisinternal
            order by tgname
            """;

    /** The tables in the order of their names, but for Flyway's own. */
    static List<Table> of(Connection connection) throws SQLException {
        return new Catalogue(connection).tables();
    }

    private List<Table> tables() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            List<Table> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(table(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
            return tables;
        }
    }

    private Table table(long oid, String name, String comment) throws SQLException {
        return new Table(
                name,
                comment,
                rows(oid, COLUMNS, Catalogue::column),
                rows(oid, CONSTRAINTS, Catalogue::constraint),
                rows(oid, INDEXES, Catalogue::definition),
                rows(oid, TRIGGERS, Catalogue::definition));
    }

    private <T> List<T> rows(long table, String sql, Row<T> read) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, table);
            try (var rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(read.from(rows));
                }
                return List.copyOf(all);
            }
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        var columns = Arrays.asList((String[]) row.getArray(4).getArray());
        return new Constraint(
                row.getString(1), row.getString(2).charAt(0), row.getString(3), columns, row.getString(5));
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(row.getString(1), row.getString(2));
    }

    private interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }
}
