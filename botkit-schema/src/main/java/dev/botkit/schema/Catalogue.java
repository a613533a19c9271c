package dev.botkit.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables and columns as a transaction sees them, by what stays the same when they are renamed. */
record Catalogue(Map<Long, Table> tables, Map<List<Long>, Column> columns) {

    /**
     * A table.
     *
     * @param name as it stands in SQL
     * @param file where its rows are stored: another after each rewrite and truncation
     * @param inserted rows inserted by this transaction and, after a truncation, still there
     * @param deleted rows deleted by this transaction
     * @param updated rows updated by this transaction
     */
    record Table(long oid, String name, long file, long inserted, long deleted, long updated) {}

    /**
     * A column.
     *
     * @param oid of its table
     * @param number its position, which no other column of the table ever gets
     * @param table name of its table, as it stands in SQL
     * @param name as it stands in SQL
     * @param type as it stands in SQL, with its length
     */
    record Column(long oid, long number, String table, String name, String type) {
        List<Long> key() {
            return List.of(oid, number);
        }
    }

    private static final String TABLES = """
            select c.oid, c.oid::regclass, c.relfilenode,
              coalesce(s.n_tup_ins, 0), coalesce(s.n_tup_del, 0), coalesce(s.n_tup_upd, 0)
            from pg_catalog.pg_class c left join pg_catalog.pg_stat_xact_user_tables s on s.relid = c.oid
            """;

    private static final String COLUMNS = """
            select c.oid, a.attnum, c.oid::regclass, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            """;

    private static final String OF_USERS = """
            where c.relkind = 'r' and c.relpersistence <> 't'
              and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            """;

    static Catalogue read(Session session) throws SQLException {
        var tables = session.list(
                TABLES + OF_USERS,
                row -> new Table(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
        var columns = session.list(
                COLUMNS + OF_USERS,
                row -> new Column(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
        return new Catalogue(
                tables.stream().collect(Collectors.toMap(Table::oid, Function.identity())),
                columns.stream().collect(Collectors.toMap(Column::key, Function.identity())));
    }
}
