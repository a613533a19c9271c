package dev.botkit.bench;

import java.util.Locale;

/** The ways to do an operation, named as the methods of {@link Operation} are. */
enum Variant {
    JDBC,
    BOTKIT,
    JOOQ;

    String method() {
        return name().toLowerCase(Locale.ROOT);
    }
}
