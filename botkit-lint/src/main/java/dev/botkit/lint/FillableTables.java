package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks the catalogue what an insert into each table needs. Partitions are filled by way of the table they are of. */
final class FillableTables {

    private static final String COLUMNS = CatalogueQuery.TABLES + """
            select a.attrelid, a.attnum, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), b.typname,
              b.typcategory, case when d.typtype = 'd' then d.typtypmod else a.atttypmod end,
              not a.attnotnull and not d.typnotnull, concat_ws(' ', l.checks, l.labels, l.bounds)
            from tables t
            join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            join pg_type d on d.oid = a.atttypid
            join pg_type b on b.oid = coalesce(nullif(d.typbasetype, 0), d.oid)
            cross join lateral (
              select
                (select string_agg(pg_get_constraintdef(c.oid), ' ')
                 from pg_constraint c
                 where c.contype = 'c'
                   and (c.conrelid = t.oid and a.attnum = any(c.conkey) or c.contypid = a.atttypid)) as checks,
                (select string_agg(quote_literal(enumlabel), ' ') from pg_enum where enumtypid = b.oid) as labels,
                (select string_agg(pg_get_expr(p.relpartbound, p.oid), ' ')
                 from pg_inherits h join pg_class p on p.oid = h.inhrelid
                 join pg_partitioned_table k on k.partrelid = t.oid and a.attnum = any(k.partattrs::int2[])
                 where h.inhparent = t.oid) as bounds
            ) l
            where t.relkind in ('r', 'p') and not t.relispartition and a.attgenerated = '' and (
              not a.atthasdef and a.attidentity = '' or l.bounds is not null
              or exists (
                select from pg_constraint f
                where f.conrelid = t.oid and f.contype = 'f' and a.attnum = any(f.conkey)))
            order by a.attrelid, a.attnum
            """;

    private static final String PARENTS = """
            select c.conrelid, c.confrelid, c.confrelid::regclass::text, c.conkey, array(
              select quote_ident(a.attname)
              from unnest(c.confkey) with ordinality k (number, position)
              join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number
              order by k.position),
              not exists (
                select from pg_attribute a
                where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and not a.attnotnull)
            from pg_constraint c where c.contype = 'f' and c.conparentid = 0
            """;

    private static final String CHECKS =
            "select conrelid, conname, coalesce(conkey, '{}') from pg_constraint where contype = 'c' and conrelid <> 0";

    private static final String EACH = CatalogueQuery.TABLES
            + "select oid, oid::regclass::text from tables where relkind in ('r', 'p') and not relispartition order by tables.oid";

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.])");

    private FillableTables() {}

    static List<FillableTable> read(Connection connection) throws SQLException {
        Map<Long, List<FillableColumn>> columns = new HashMap<>();
        CatalogueQuery.each(
                connection,
                COLUMNS,
                row -> columns.computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                        .add(column(row)));
        Map<Long, List<Parent>> parents = new HashMap<>();
        CatalogueQuery.each(
                connection,
                PARENTS,
                row -> parents.computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                        .add(parent(row)));
        Map<Long, Map<String, List<Integer>>> checks = new HashMap<>();
        CatalogueQuery.each(
                connection,
                CHECKS,
                row -> checks.computeIfAbsent(row.getLong(1), table -> new HashMap<>())
                        .put(row.getString(2), CatalogueQuery.numbers(row.getArray(3))));
        List<FillableTable> tables = new ArrayList<>();
        CatalogueQuery.each(connection, EACH, row -> {
            long oid = row.getLong(1);
            tables.add(new FillableTable(
                    oid,
                    row.getString(2),
                    columns.getOrDefault(oid, List.of()),
                    parents.getOrDefault(oid, List.of()),
                    checks.getOrDefault(oid, Map.of())));
        });
        return tables;
    }

    private static FillableColumn column(ResultSet row) throws SQLException {
        var type = new ValueType(
                row.getString(4), row.getString(5), row.getString(6).charAt(0), row.getInt(7));
        return new FillableColumn(
                row.getInt(2), row.getString(3), type, row.getBoolean(8), literals(type, row.getString(9)));
    }

    private static Parent parent(ResultSet row) throws SQLException {
        return new Parent(
                row.getLong(2),
                row.getString(3),
                CatalogueQuery.numbers(row.getArray(4)),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                row.getBoolean(6));
    }

    private static List<String> literals(ValueType type, String definitions) {
        return switch (type.category()) {
            case 'N' ->
                NUMBER.matcher(definitions)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
            case 'S', 'D', 'E' ->
                TEXT.matcher(definitions)
                        .results()
                        .map(text -> text.group(1).replace("''", "'"))
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }
}
