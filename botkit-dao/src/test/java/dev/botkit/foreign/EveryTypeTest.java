package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.testkit.PostgresTest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of PostgreSQL that columns commonly have, there and back: in an insert, in a row, in a condition. */
@PostgresTest(migrations = "classpath:foreign")
@TestInstance(Lifecycle.PER_CLASS)
class EveryTypeTest {

    private final ForeignTable table = Shop.table("EveryType");
    private Botkit botkit;

    @BeforeAll
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    static Stream<Map<String, Object>> rows() {
        return Stream.of(
                EveryTypeValues.required(),
                EveryTypeValues.full(),
                EveryTypeValues.withNulls(),
                EveryTypeValues.extreme());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsInsertedIsReadBack(Map<String, Object> values) throws Exception {
        java.lang.Record inserted = botkit.insert(table.insert(values));

        Map<String, Object> read = ForeignTable.values(inserted);
        assertThat(read.get("id")).isNotNull();
        read.forEach((name, value) -> {
            if (!name.equals("id")) {
                assertThat(value).as(name).isEqualTo(values.get(name));
            }
        });
        assertThat(Arrays.deepToString(read.values().toArray()))
                .isEqualTo(Arrays.deepToString(
                        ForeignTable.values(botkit.get(byId(inserted))).values().toArray()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void jooqReadsTheSameRow(Map<String, Object> values) throws Exception {
        java.lang.Record inserted = botkit.insert(table.insert(values));

        Object[] byJooq = botkit.jooq()
                .selectFrom(table.mapping().table())
                .where(table.column(inserted, "id")
                        .eq(ForeignTable.values(inserted).get("id")))
                .fetchSingle()
                .intoArray();
        Object[] byBotkit = ForeignTable.values(inserted).values().toArray();

        assertThat(Arrays.deepToString(byBotkit)).isEqualTo(Arrays.deepToString(byJooq));
    }

    @Test
    void aRowIsFoundByEachOfItsValues() throws Exception {
        java.lang.Record inserted = botkit.insert(table.insert(EveryTypeValues.full()));
        Map<String, Object> values = ForeignTable.values(inserted);
        Map<String, Object> others = EveryTypeValues.extreme();

        values.forEach((name, value) -> {
            Field<Object> column = table.column(inserted, name);
            Object other = others.getOrDefault(name, value);
            assertThat(ids(column.eq(value))).as("%s = ?", name).contains(values.get("id"));
            assertThat(ids(column.in(other, value))).as("%s in (?, ?)", name).contains(values.get("id"));
            assertThat(ids(column.notIn(value))).as("%s not in (?)", name).doesNotContain(values.get("id"));
        });
    }

    private Stream<Object> ids(Condition condition) {
        return botkit.list(table.rows().where(condition)).stream()
                .map(row -> ForeignTable.values(row).get("id"));
    }

    private ForeignTable.Rows byId(java.lang.Record row) {
        return table.rows()
                .where(table.column(row, "id").eq(ForeignTable.values(row).get("id")));
    }
}
