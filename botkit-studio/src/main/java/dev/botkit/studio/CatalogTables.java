package dev.botkit.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and views of a schema with those columns that the role may read, in one statement. */
final class CatalogTables {
    /** Flyway's own record of what was run: a changed row there stops the next migration. */
    private static final Set<String> HISTORIES = Set.of("flyway_schema_history");

    /** The order of varchar is text's, that of cidr is inet's, and that of an array its elements'. */
    private static final String QUERY = """
            select c.relname, c.relkind in ('v', 'm') as view, obj_description(c.oid, 'pg_class') as table_comment,
              case when c.relkind = 'v' then null
                when c.relkind = 'p' then (
                  select sum(case when l.reltuples <= 0 then pg_stat_get_live_tuples(l.oid) else l.reltuples end)::bigint
                  from pg_partition_tree(c.oid) p join pg_class l on l.oid = p.relid where p.isleaf)
                when c.reltuples <= 0 then pg_stat_get_live_tuples(c.oid)
                else c.reltuples::bigint end as estimate,
              coalesce(k.columns, '{}') as key,
              a.attname, format_type(a.atttypid, a.atttypmod) as type,
              quote_ident(tn.nspname) || '.' || quote_ident(t.typname) as cast_type,
              b.typname as base, b.typcategory as category,
              b.typtype in ('e', 'r', 'm') or exists (
                select from pg_opclass o join pg_am m on m.oid = o.opcmethod and m.amname = 'btree'
                where o.opcdefault and o.opcintype in (b.oid, case
                  when b.typname = 'varchar' then 'text'::regtype
                  when b.typname = 'cidr' then 'inet'::regtype
                  when b.typcategory = 'A' then 'anyarray'::regtype end)) as ordered,
              not a.attnotnull and not t.typnotnull as nullable,
              a.attgenerated = '' and a.attidentity <> 'a' and has_column_privilege(c.oid, a.attnum, 'update')
                as writable,
              col_description(c.oid, a.attnum) as comment, pg_get_expr(d.adbin, d.adrelid) as initial,
              array(select e.enumlabel::text from pg_enum e where e.enumtypid = b.oid order by e.enumsortorder) as labels
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join lateral (
              select case when bool_and(has_column_privilege(c.oid, a.attnum, 'select'))
                then array_agg(a.attname::text order by p.position) end as columns
              from pg_index i
              cross join unnest(i.indkey::int2[]) with ordinality p (number, position)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = p.number
              where i.indrelid = c.oid and i.indisprimary and p.position <= i.indnkeyatts
            ) k on true
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and has_column_privilege(c.oid, a.attnum, 'select')
            join pg_type t on t.oid = a.atttypid
            join pg_namespace tn on tn.oid = t.typnamespace
            cross join lateral (
              with recursive domain as (
                select t as type
                union all
                select b from domain d join pg_type b on (d.type).typtype = 'd' and b.oid = (d.type).typbasetype
              )
              select (type).* from domain where (type).typtype <> 'd'
            ) b
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
            order by c.relname, a.attnum
            """;

    private CatalogTables() {}

    static List<Table> read(Connection connection, String schema, boolean readOnly) throws SQLException {
        try (var statement = Sql.of(QUERY, schema).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Table> tables = new LinkedHashMap<>();
            while (rows.next()) {
                String name = rows.getString("relname");
                Table table = tables.get(name);
                if (table == null) {
                    table = table(schema, name, rows);
                    tables.put(name, table);
                }
                table.columns().add(column(table, rows, readOnly));
            }
            return List.copyOf(tables.values());
        }
    }

    private static Table table(String schema, String name, ResultSet row) throws SQLException {
        return new Table(
                schema,
                name,
                row.getBoolean("view") ? "view" : "table",
                row.getObject("estimate", Long.class),
                row.getString("table_comment"),
                texts(row, row.findColumn("key")),
                new ArrayList<>());
    }

    private static Column column(Table table, ResultSet row, boolean readOnly) throws SQLException {
        String name = row.getString("attname");
        String base = row.getString("base");
        Kind kind = Kind.of(base, row.getString("category"));
        boolean key = table.key().contains(name);
        boolean fixed = readOnly || table.key().isEmpty() || HISTORIES.contains(table.name());
        return new Column(
                name,
                row.getString("type"),
                row.getString("cast_type"),
                kind,
                row.getBoolean("ordered"),
                row.getBoolean("nullable"),
                key,
                !fixed && !key && kind != Kind.BINARY && row.getBoolean("writable"),
                row.getString("comment"),
                row.getString("initial"),
                texts(row, row.findColumn("labels")));
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        java.sql.@Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
