package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Sort;
import dev.botkit.mapping.NewRow;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else's tables: nothing in them was made with Botkit in mind. */
@PostgresTest(migrations = "classpath:foreign", isolation = Isolation.METHOD)
class ForeignTablesTest {

    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    @Test
    void theirClassesCompileWithoutAWarning() {
        assertThat(Shop.CLASSES.complaints()).isEmpty();
    }

    @Test
    void namesThatJavaHasTakenGetAnUnderscore() throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("new_", "new");
        values.put("class_", "class");
        values.put("hashCode_", 1);
        values.put("wait_", 2L);
        values.put("of_", "of");
        values.put("value", 3);
        values.put("instance", UUID.randomUUID());
        values.put("values", new String[] {"one", null});
        values.put("twoWords", "two");

        java.lang.Record order = botkit.insert(Shop.table("Order").insert(values));

        assertThat(ForeignTable.values(order)).containsAllEntriesOf(values).containsEntry("toString_", null);
    }

    @Test
    void aTableOfWhichTheKeyIsCalledLikeTheFactory() throws Exception {
        java.lang.Record row = botkit.insert(Shop.table("OfOne").insert(Map.of("of_", "this")));

        assertThat(ForeignTable.values(row)).containsEntry("of_", "this");
    }

    @Test
    void aTableWithoutAKeyIsSortedAsAsked() throws Exception {
        ForeignTable log = Shop.table("Log");
        for (String line : new String[] {"b", "a", "c"}) {
            botkit.insert(log.insert(Map.of("line", line)));
        }

        assertThat(botkit.list(log.rows().orderBy(Sort.desc(column(log, "line")))))
                .extracting(row -> ForeignTable.values(row).get("line"))
                .containsExactly("c", "b", "a");
        assertThat(botkit.sql(log.rows().orderBy(Sort.desc(column(log, "line")))))
                .endsWith("desc");
    }

    @Test
    void bothColumnsOfAKeyBreakTies() {
        ForeignTable lines = Shop.table("OrderLine");

        assertThat(botkit.sql(lines.rows().orderBy(Sort.desc(column(lines, "price")))))
                .containsSubsequence("\"price\" desc", "\"order_id\" desc", "\"line\" desc");
    }

    @Test
    void aGeneratedColumnIsReadButTheDatabaseRefusesToHaveItWritten() throws Exception {
        ForeignTable lines = Shop.table("OrderLine");
        Map<String, Object> line = new HashMap<>(Map.of("orderId", anOrder(), "line", (short) 1, "article", "Tea"));

        assertThat(ForeignTable.values(botkit.insert(lines.insert(line))))
                .containsEntry("price", new BigDecimal("9.90"))
                .containsEntry("gross", new BigDecimal("11.78"));
        line.put("gross", BigDecimal.TEN);
        assertThatThrownBy(() -> botkit.insert(lines.insert(line))).hasMessageContaining("428C9");
    }

    @Test
    void nullGivenIsNullEvenWhereThereIsADefault() throws Exception {
        ForeignTable lines = Shop.table("OrderLine");
        Map<String, Object> line = new HashMap<>(Map.of("orderId", anOrder(), "line", (short) 1, "article", "Tea"));

        assertThat(ForeignTable.values(botkit.insert(lines.insert(line)))).containsEntry("remark", "none");
        line.put("line", (short) 2);
        line.put("remark", null);
        assertThat(ForeignTable.values(botkit.insert(lines.insert(line)))).containsEntry("remark", null);
    }

    @Test
    void anInsertInWhichNothingIsSetConsistsOfDefaults() throws Exception {
        NewRow<Record, java.lang.Record> nothing = Shop.table("Wide").insert(Map.of());

        assertThat(nothing).hasToString("NewWide[]");
        assertThat(ForeignTable.values(botkit.insert(nothing)))
                .containsEntry("id", 1)
                .containsEntry("c01", null);
        assertThat(ForeignTable.values(botkit.insert(nothing))).containsEntry("id", 2);
    }

    @Test
    void seventyColumnsAreNoMoreTroubleThanSeven() throws Exception {
        ForeignTable wide = Shop.table("Wide");
        Map<String, Object> values = new HashMap<>();
        IntStream.range(1, 70).forEach(i -> values.put("c%02d".formatted(i), i));

        assertThat(ForeignTable.values(botkit.insert(wide.insert(values))))
                .hasSize(70)
                .containsAllEntriesOf(values);
    }

    @Test
    void severalKeysToOneTableAreToldApartByTheirColumns() throws Exception {
        assertThat(paths("Transfer")).contains("payer", "payee");
        assertThat(paths("Employee"))
                .contains(
                        "manager",
                        "deputy",
                        "employeeByManager",
                        "employeeByDeputy",
                        "transferByPayer",
                        "transferByPayee");
        assertThat(paths("Category")).contains("parent", "categoryByParent");
        assertThat(paths("OrderLine")).contains("order");
    }

    @Test
    void aPathNeverHidesAMethodOfTheTable() throws Exception {
        assertThat(paths("Form")).contains("fields_");
    }

    private int anOrder() throws Exception {
        NewRow<Record, java.lang.Record> order = Shop.table("Order").insert(Map.of("new_", "yes"));
        return (int) ForeignTable.values(botkit.insert(order)).get("id");
    }

    private static String[] paths(String row) throws ReflectiveOperationException {
        Class<?> table = Shop.CLASSES.classes().loadClass(ForeignGeneration.PACKAGE + ".tables." + row + "Table");
        return Arrays.stream(table.getDeclaredMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Path"))
                .map(java.lang.reflect.Method::getName)
                .toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static TableField<Record, ?> column(ForeignTable table, String name) {
        return (TableField<Record, ?>) table.mapping().table().field(name);
    }
}
