package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** What a role sees that may read a part only. */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class RoleTest {
    /** One that every server has, so that none is left behind. */
    private static final String ROLE = "pg_monitor";

    private Studio studio;
    private Client page;

    @BeforeAll
    void open(TestDatabase database) throws Exception {
        new Rig(database.dataSource()).run("""
                create schema shop;
                create table shop.orders (id int primary key, note text, card text);
                create table shop.invoices (id int primary key, order_id int references shop.orders, paid boolean);
                create table shop.refunds (id int primary key, order_id int references shop.orders);
                create table shop.hidden_keys (id int primary key, note text);
                insert into shop.orders values (1, 'Bicycle', '4111');
                insert into shop.invoices values (1, 1, false);
                insert into shop.refunds values (1, 1);
                alter table shop.invoices enable row level security;
                create policy unpaid on shop.invoices for select using (not paid);
                create policy no_change on shop.invoices for update using (false);
                grant usage on schema shop to %1$s;
                grant select (id, note), update (note) on shop.orders to %1$s;
                grant select, update on shop.invoices to %1$s;
                grant select (note) on shop.hidden_keys to %1$s;
                """.formatted(ROLE));
        studio = Studio.open(Rig.as(ROLE, database), StudioOptions.defaults().withSchema("shop"));
        page = Client.of(studio);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @Test
    void tablesAndColumnsThatItMayNotReadAreNotShown() throws Exception {
        JsonNode schema = page.get("/api/schema").body();
        assertThat(schema.path("tables").valueStream().map(RoleTest::described))
                .containsExactly(
                        "hidden_keys [] note", "invoices [\"id\"] id order_id! paid!", "orders [\"id\"] id note!");
        assertThat(schema.path("foreignKeys")).hasSize(1);
        assertThat(page.get("/api/rows", "table", "orders").body().path("rows").toString())
                .contains("Bicycle")
                .doesNotContain("4111");
        assertThat(page.get("/api/rows", "table", "hidden_keys").status()).isEqualTo(200);
        assertThat(page.get("/api/rows", "table", "refunds").status()).isEqualTo(404);
    }

    @Test
    void aRowOpensThoughTablesThatPointAtItAreHidden() throws Exception {
        var row = page.get("/api/row", "table", "orders", "key", "[\"1\"]");
        assertThat(row.status()).as(row.error()).isEqualTo(200);
        assertThat(row.body()
                        .path("children")
                        .valueStream()
                        .map(c -> c.path("table").asString()))
                .containsExactly("invoices");
    }

    @Test
    void itWritesWhereItMayAndHearsWhereAPolicyForbidsIt() throws Exception {
        assertThat(edit("orders", "note", "Bicycle", "Tandem").status()).isEqualTo(200);
        assertThat(edit("orders", "card", "4111", "4242").status()).isEqualTo(404);
        assertThat(edit("invoices", "paid", "false", "true").error()).contains("a trigger or a policy forbids");
    }

    private Client.Answer edit(String table, String column, String seen, String value) throws Exception {
        Map<String, Object> change = new HashMap<>(Map.of("table", table, "key", List.of("1"), "column", column));
        change.putAll(Map.of("seen", seen, "value", value));
        return page.edit(change);
    }

    /** The table with its key and columns; those that may be written are marked. */
    private static String described(JsonNode table) {
        StringBuilder text = new StringBuilder(table.path("name").asString() + " " + table.path("key"));
        for (JsonNode column : table.path("columns")) {
            text.append(' ').append(column.path("name").asString());
            text.append(column.path("editable").asBoolean() ? "!" : "");
        }
        return text.toString();
    }
}
