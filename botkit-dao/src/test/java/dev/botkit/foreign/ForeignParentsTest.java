package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Inserted;
import dev.botkit.mapping.NewRow;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/** How the insert types of somebody else's tables take a parent in the place of its key. */
@PostgresTest(migrations = "classpath:foreign", isolation = Isolation.METHOD)
class ForeignParentsTest {

    @Test
    void parentsAreNamedAfterTheirColumnsWithoutTheId() {
        assertThat(parents("OrderLine")).containsExactly("order(NewOrder)");
        assertThat(parents("Transfer")).containsExactlyInAnyOrder("payer(NewEmployee)", "payee(NewEmployee)");
        assertThat(parents("Field")).containsExactly("form(NewForm)");
        assertThat(parents("Order")).isEmpty();
    }

    @Test
    void aNameThatIsTakenGetsAnUnderscore() {
        assertThat(parents("Review"))
                .containsExactlyInAnyOrder(
                        "order_(NewOrder)",
                        "of_(NewOfOne)",
                        "form_(NewForm)",
                        "class_(NewCategory)",
                        "value(NewForm)",
                        "paid_(NewForm)",
                        "__(NewForm)");
    }

    @Test
    void aColumnThatRefersToTwoTablesTakesNeithersRow() {
        assertThat(parents("Twofold")).isEmpty();
    }

    @Test
    void aFactoryTakesEachOfItsParentsAsKeyOrAsRow() {
        assertThat(factories("Transfer"))
                .containsExactlyInAnyOrder(
                        "int, int", "NewEmployee, int", "int, NewEmployee", "NewEmployee, NewEmployee");
        assertThat(factories("OrderLine")).hasSize(2);
        assertThat(factories("Review"))
                .as("all choices among the first three")
                .hasSize(8)
                .contains("NewOrder, NewOfOne, NewForm, int");
        assertThat(factories("Employee")).as("none is required").containsExactly("String");
    }

    @Test
    void aTreeIsInsertedTogether(DataSource dataSource) throws Exception {
        ForeignTable employees = Shop.table("Employee");
        var boss = employees.insert(Map.of("name", "Ada"));
        var deputy = employees.insert(Map.of("name", "Grace", "manager", boss));
        var clerk = employees.insert(Map.of("name", "Alan", "manager", deputy, "deputy", boss));
        var transfer = Shop.table("Transfer").insert(Map.of("payer", clerk, "payee", boss));

        Inserted rows = Botkit.using(dataSource).insertTogether(transfer, clerk, deputy, boss);

        assertThat(ForeignTable.values(rows.get(clerk)))
                .containsEntry("managerId", id(rows, deputy))
                .containsEntry("deputyId", id(rows, boss));
        assertThat(ForeignTable.values(rows.get(boss))).containsEntry("managerId", null);
        assertThat(ForeignTable.values(rows.get(transfer)))
                .containsEntry("payerId", id(rows, clerk))
                .containsEntry("payeeId", id(rows, boss));
    }

    @Test
    void parentsOfEveryKindOfKeyAndOneInWhichNothingIsSet(DataSource dataSource) throws Exception {
        var order = Shop.table("Order").insert(Map.of("new_", "yes"));
        var of = Shop.table("OfOne").insert(Map.of("of_", "a key of text"));
        var form = Shop.table("Form").insert(Map.of("id", 3));
        var category = Shop.table("Category").insert(Map.of("id", 4));
        Map<String, Object> values = new HashMap<>(Map.of("order_", order, "of_", of, "form_", form, "classId", 4));
        var review = Shop.table("Review").insert(values);
        var wide = Shop.table("Wide").insert(Map.of());

        Inserted rows = Botkit.using(dataSource).insertTogether(wide, review, category, form, of, order);

        assertThat(ForeignTable.values(rows.get(review)))
                .containsEntry("orderId", id(rows, order))
                .containsEntry("ofId", "a key of text")
                .containsEntry("form", 3)
                .containsEntry("classId", 4);
        assertThat(id(rows, wide)).isEqualTo(1);
    }

    private static Object id(Inserted rows, NewRow<Record, java.lang.Record> given) {
        return ForeignTable.values(rows.get(given)).get("id");
    }

    private static List<String> parents(String row) {
        return methods(row)
                .filter(method -> !method.getName().equals("of"))
                .filter(method -> NewRow.class.isAssignableFrom(method.getParameterTypes()[0]))
                .map(method -> method.getName() + "(" + types(method) + ")")
                .toList();
    }

    private static List<String> factories(String row) {
        return methods(row)
                .filter(method -> method.getName().equals("of"))
                .map(ForeignParentsTest::types)
                .toList();
    }

    private static Stream<Method> methods(String row) {
        return Arrays.stream(Shop.table(row).insertType().getDeclaredMethods());
    }

    private static String types(Method method) {
        return String.join(
                ", ",
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void whichOfTwoParentsIsNewIsNotMixedUp(DataSource dataSource) throws Exception {
        Botkit botkit = Botkit.using(dataSource);
        ForeignTable employees = Shop.table("Employee");
        Object known = ForeignTable.values(botkit.insert(employees.insert(Map.of("name", "Ada"))))
                .get("id");
        for (String isNew : List.of("payer", "payee")) {
            String isKnown = isNew.equals("payer") ? "payeeId" : "payerId";
            var other = employees.insert(Map.of("name", "Grace"));
            var transfer = Shop.table("Transfer").insert(Map.of(isNew, other, isKnown, known));

            Inserted rows = botkit.insertTogether(other, transfer);

            assertThat(ForeignTable.values(rows.get(transfer)))
                    .containsEntry(isKnown, known)
                    .containsEntry(
                            isNew + "Id", ForeignTable.values(rows.get(other)).get("id"));
        }
    }
}
