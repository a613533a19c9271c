package dev.botkit.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The operations by the names one asks for them by. */
enum Compared {
    FLOOR(Floor.class, "floor: a chatbot that isn't there"),
    GET(Get.class, "get: a chatbot by id"),
    LIST(ListTwenty.class, "list: a user's 20 active chatbots"),
    NESTED(Nested.class, "nested: 20 × (5 docs, 10 conversations)"),
    NESTED_MANY(NestedMany.class, "nested_many: 5,000 × all documents"),
    PAGE(FirstPage.class, "page: first 10 of 5,000, and total"),
    SCROLL_START(ScrollStart.class, "scroll_start: first 20 of 5,000"),
    SCROLL_DEEP(ScrollDeep.class, "scroll_deep: 20 behind 4,000 others"),
    MESSAGES(ScrollMessages.class, "messages: first 20 of a conversation"),
    COUNT_PER_PARENT(CountPerParent.class, "count_per_parent: 50 users' chatbots"),
    EXISTS(Exists.class, "exists: a document of a chatbot"),
    INSERT(Insert.class, "insert: a chatbot, and read it back"),
    TOGETHER(Together.class, "insert together: three dependent rows"),
    TRANSACTION(InTransaction.class, "transaction: three dependent inserts"),
    BULK(Bulk.class, "bulk: insert 1,000 messages, ids back"),
    UPSERT(UpsertOne.class, "upsert: a chatbot that is there"),
    UPSERT_BULK(UpsertBulk.class, "upsert_bulk: 1,000 days, half there"),
    UPDATE(UpdateOne.class, "update: a chatbot's name, row back"),
    CASCADE(CascadingDelete.class, "cascade: 1 + 10 + 100 rows, counted");

    final Class<? extends Operation> operation;
    final String title;

    Compared(Class<? extends Operation> operation, String title) {
        this.operation = operation;
        this.title = title;
    }

    /** Once, not before each turn: the slowest variant would take up most of the time. */
    void requireAgreement() throws ReflectiveOperationException, SQLException {
        operation.getConstructor().newInstance().requireAgreement();
    }

    /** Those named in a list separated by commas; all where it is empty. */
    static List<Compared> named(String names) {
        if (names.isBlank()) {
            return List.of(values());
        }
        return Arrays.stream(names.split(",", -1)).map(Compared::one).toList();
    }

    private static Compared one(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no benchmark " + name + ", only "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }
}
