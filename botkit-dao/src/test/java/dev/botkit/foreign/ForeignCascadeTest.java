package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.Sort;
import dev.botkit.foreign.ForeignTable.Rows;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cascading deletes of tables with keys of several columns, of which rows go for more than one reason. An item lies on a
 * shelf and came with a supply, either of which may be missing; both are of a depot.
 */
@PostgresTest(migrations = "classpath:foreign", isolation = Isolation.METHOD)
class ForeignCascadeTest {

    private static final UUID SUPPLY = UUID.randomUUID();
    private static final UUID OTHER_SUPPLY = UUID.randomUUID();

    private Botkit botkit;

    @BeforeEach
    void depotsOfTwoTenants(DataSource dataSource) throws ReflectiveOperationException {
        botkit = Botkit.using(dataSource);
        for (String tenant : List.of("a,\"b", "c")) {
            insert("Depot", Map.of("tenant", tenant, "id", (short) 1));
            insert("Depot", Map.of("tenant", tenant, "id", (short) 2));
            for (int shelf = 1; shelf <= 3; shelf++) {
                insert("Shelf", Map.of("tenant", tenant, "depotId", (short) 1, "id", shelf));
            }
        }
        insert("Supply", Map.of("id", SUPPLY, "tenant", "a,\"b", "depotId", (short) 1));
        insert("Supply", Map.of("id", OTHER_SUPPLY, "tenant", "c", "depotId", (short) 2));
        item(1, Map.of("tenant", "a,\"b", "depotId", (short) 1, "shelfId", 1, "supplyId", SUPPLY));
        item(2, Map.of("tenant", "a,\"b", "depotId", (short) 1, "shelfId", 2));
        item(3, Map.of("supplyId", SUPPLY));
        item(4, Map.of("tenant", "c", "depotId", (short) 1, "shelfId", 1, "supplyId", SUPPLY));
        item(5, Map.of("tenant", "c", "depotId", (short) 1, "shelfId", 1, "supplyId", OTHER_SUPPLY));
        item(6, Map.of("tenant", "c", "depotId", (short) 1)); // Half a key refers to nothing.
        insert("ItemNote", Map.of("itemId", 1L, "supplyId", SUPPLY, "line", "twice a reason"));
        insert("ItemNote", Map.of("itemId", 5L, "supplyId", SUPPLY, "line", "by its supply"));
        insert("ItemNote", Map.of("itemId", 2L, "line", "by its item"));
        insert("ItemNote", Map.of("itemId", 5L, "line", "stays"));
    }

    private void item(long id, Map<String, Object> values) throws ReflectiveOperationException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("id", id);
        insert("Item", all);
        insert("ItemTrail", Map.of("id", id, "itemId", id));
    }

    private void insert(String table, Map<String, Object> values) throws ReflectiveOperationException {
        botkit.insert(Shop.table(table).insert(values));
    }

    private static Condition equal(String column, Object value) {
        return DSL.field(DSL.name(column)).eq(value);
    }

    private static Rows depots(String tenant) {
        return Shop.table("Depot").rows().where(equal("tenant", tenant));
    }

    @Test
    void aRowThatGoesForTwoReasonsIsDeletedAndCountedOnce() {
        Rows depots = depots("a,\"b").where(equal("id", (short) 1));

        Deleted preview = botkit.previewCascading(depots);
        Deleted deleted = botkit.deleteCascading(depots);

        assertThat(deleted).isEqualTo(preview);
        assertThat(counts(deleted))
                .containsExactlyInAnyOrder("depot=1", "shelf=3", "supply=1", "item=4", "item_note=3");
        assertThat(deleted.toString()).startsWith("depot=1 ").endsWith(" item=4 item_note=3");
        assertThat(botkit.list(Shop.table("Item").rows()))
                .extracting(row -> ForeignTable.values(row).get("id"))
                .containsExactlyInAnyOrder(5L, 6L);
        assertThat(botkit.list(Shop.table("ItemNote").rows()))
                .extracting(row -> ForeignTable.values(row).get("line"))
                .containsExactly("stays");
        assertThat(botkit.count(Shop.table("ItemTrail").rows()))
                .as("it only forgets")
                .isEqualTo(6);
    }

    private static List<String> counts(Deleted deleted) {
        return List.of(deleted.toString().split(" "));
    }

    @Test
    void keysOfTwoColumnsAreCutOffByALimitAndKeptApart() {
        Deleted deleted = botkit.deleteCascading(Shop.table("Depot")
                .rows()
                .where(equal("id", (short) 1))
                .orderBy(Sort.desc(column("Depot", 0)))
                .limit(1));

        assertThat(counts(deleted)).contains("depot=1", "shelf=3", "supply=0", "item=2", "item_note=2");
        assertThat(botkit.count(depots("c"))).isEqualTo(1);
        assertThat(botkit.count(depots("a,\"b"))).isEqualTo(2);
    }

    @SuppressWarnings("unchecked") // Whatever record the generated table has.
    private static TableField<Record, ?> column(String table, int index) {
        return (TableField<Record, ?>) Shop.table(table).mapping().columns().get(index);
    }

    @Test
    void chunksComeToTheSame() {
        Rows depots = depots("a,\"b");
        Deleted preview = botkit.previewCascading(depots);
        List<Deleted> progress = new ArrayList<>();

        Deleted deleted = botkit.deleteInChunks(depots, 1, progress::add);

        assertThat(deleted).isEqualTo(preview);
        assertThat(progress).hasSizeGreaterThan(5).last().isEqualTo(deleted);
        assertThat(botkit.previewCascading(depots).total()).isZero();
        assertThat(botkit.count(Shop.table("Item").rows())).isEqualTo(2);
    }

    @Test
    void tablesThatReferToThemselvesAreRefused() {
        for (String table : List.of("Employee", "Category", "Hen", "Egg")) {
            Rows rows = Shop.table(table).rows().where(equal("id", 1));
            assertThatThrownBy(() -> botkit.deleteCascading(rows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("refers to itself");
            assertThatThrownBy(() -> botkit.previewCascading(rows)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> botkit.deleteInChunks(rows, 10, so -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTableWithoutAKeyCanBeDeletedFromButNotWithALimit() {
        Rows notes = Shop.table("ItemNote").rows().where(equal("item_id", 5L));

        assertThatThrownBy(() -> botkit.delete(notes.limit(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item_note has no primary key");
        assertThat(botkit.deleteCascading(notes)).hasToString("item_note=2");
    }
}
