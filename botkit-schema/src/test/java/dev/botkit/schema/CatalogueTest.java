package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The house rules, asked of the server's own catalogue, so that they hold for tables still to come. */
@PostgresTest
class CatalogueTest {

    private static final String TABLES = """
            with tables as (
              select oid, relname::text as name, regexp_replace(relname, '^aibotkit_', '') as entity
              from pg_class
              where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
            )
            """;

    @Test
    void everyTableAndColumnHasAComment(DataSource database) throws SQLException {
        var undescribed = """
                select t.name || coalesce('.' || a.attname, '')
                from tables t
                left join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                where col_description(t.oid, a.attnum) is null or obj_description(t.oid, 'pg_class') is null
                """;
        assertThat(new Sql(database).texts(TABLES + undescribed)).isEmpty();
    }

    @Test
    void everyCommentCanStandInJavadoc(DataSource database) throws SQLException {
        var unfit = """
                select t.name || ': ' || d.description
                from tables t join pg_description d on d.objoid = t.oid and d.classoid = 'pg_class'::regclass
                where d.description ~ '[*]/|[<>@&{}]' or d.description !~ '^[A-Z][^\\n]*[.]$'
                """;
        assertThat(new Sql(database).texts(TABLES + unfit)).isEmpty();
    }

    @Test
    void everyConstraintIsNamedByTheScheme(DataSource database) throws SQLException {
        var misnamed = """
                select c.conname || ' should be ' || s.expected
                from tables t
                join pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c')
                cross join lateral (
                  select string_agg(a.attname, '_' order by k.position) as columns
                  from unnest(c.conkey) with ordinality k (number, position)
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
                ) k
                cross join lateral (
                  select t.entity || case c.contype
                    when 'p' then '_pk'
                    when 'u' then '_' || k.columns || '_key'
                    when 'f' then '_' || regexp_replace(k.columns, '_id$', '') || '_fk'
                    when 'c' then '_' || k.columns || '_check'
                  end as expected
                ) s
                where c.conname <> s.expected
                """;
        assertThat(new Sql(database).texts(TABLES + misnamed)).isEmpty();
    }

    @Test
    void everyIndexThatIsNoConstraintIsNamedAfterItsTable(DataSource database) throws SQLException {
        var misnamed = """
                select i.indexrelid::regclass
                from tables t join pg_index i on i.indrelid = t.oid
                where not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                  and not starts_with(i.indexrelid::regclass::text, 'idx_' || t.entity || '_')
                """;
        assertThat(new Sql(database).texts(TABLES + misnamed)).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey(DataSource database) throws SQLException {
        var without = "select name from tables t where not exists"
                + " (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')";
        assertThat(new Sql(database).texts(TABLES + without)).isEmpty();
    }

    @Test
    void everyForeignKeyIsServedByAnIndexThatLeadsWithItsColumns(DataSource database) throws SQLException {
        var unserved = """
                select c.conname
                from tables t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                where not exists (
                  select from pg_index i
                  where i.indrelid = t.oid and i.indisvalid and i.indpred is null
                    and i.indkey::int2[] @> c.conkey
                    and (i.indkey::int2[])[0 : cardinality(c.conkey) - 1] <@ c.conkey
                )
                """;
        assertThat(new Sql(database).texts(TABLES + unserved)).isEmpty();
    }

    @Test
    void everyForeignKeySaysWhatADeleteDoes(DataSource database) throws SQLException {
        var undecided = """
                select c.conname
                from tables t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                where c.confdeltype not in ('c', 'n')
                """;
        assertThat(new Sql(database).texts(TABLES + undecided)).isEmpty();
    }

    @Test
    void noIndexIsTheBeginningOfAnother(DataSource database) throws SQLException {
        var redundant = """
                select a.indexrelid::regclass || ' is served by ' || b.indexrelid::regclass
                from tables t
                join pg_index a on a.indrelid = t.oid and not a.indisunique
                join pg_index b on b.indrelid = t.oid and b.indexrelid <> a.indexrelid
                where starts_with(b.indkey::text || ' ', a.indkey::text || ' ')
                  and starts_with(b.indclass::text || ' ', a.indclass::text || ' ')
                  and (b.indpred is null or pg_get_expr(b.indpred, t.oid) = pg_get_expr(a.indpred, t.oid))
                """;
        assertThat(new Sql(database).texts(TABLES + redundant)).isEmpty();
    }

    @Test
    void everyIndexIsValid(DataSource database) throws SQLException {
        assertThat(new Sql(database).texts("select indexrelid::regclass from pg_index where not indisvalid"))
                .isEmpty();
    }
}
