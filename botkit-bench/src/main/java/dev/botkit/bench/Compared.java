package dev.botkit.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The operations by the names one asks for them by. */
enum Compared {
    FLOOR(Floor.class, "floor: a chatbot that isn't there"),
    GET(Get.class, "get: a chatbot by id"),
    LIST(ListTwenty.class, "list: a user's 20 active chatbots"),
    INSERT(Insert.class, "insert: a chatbot, and read it back"),
    TOGETHER(Together.class, "insert together: three dependent rows");

    final Class<? extends Operation> operation;
    final String title;

    Compared(Class<? extends Operation> operation, String title) {
        this.operation = operation;
        this.title = title;
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
