package dev.botkit;

/** How much a transaction sees of others that run at the same time. */
public enum Isolation {
    /** Each statement sees what was committed before it began. PostgreSQL's own default. */
    READ_COMMITTED("read committed"),
    /** All statements see what was committed before the first; a write of what has changed since then fails. */
    REPEATABLE_READ("repeatable read"),
    /** As if transactions ran one after the other; one that can't be put in such an order fails. */
    SERIALIZABLE("serializable");

    private final String sql;

    Isolation(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
