package dev.botkit.bench;

/** What was measured of each variant of one operation. */
record Comparison(Measured jdbc, Measured botkit, Measured jooq) {

    Comparison() {
        this(new Measured(), new Measured(), new Measured());
    }

    Measured of(Variant variant) {
        return switch (variant) {
            case JDBC -> jdbc;
            case BOTKIT -> botkit;
            case JOOQ -> jooq;
        };
    }
}
