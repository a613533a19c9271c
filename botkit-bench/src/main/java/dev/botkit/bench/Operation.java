package dev.botkit.bench;

import java.sql.SQLException;

/** One operation, done in each of the ways that are compared. */
interface Operation {

    /** By hand-written, tuned JDBC: what the others are measured against. */
    Object jdbc() throws SQLException;

    /** By Botkit. */
    Object botkit();

    /** By plain jOOQ. */
    Object jooq();

    /** Compares the results: the speed of things that do different work says nothing. */
    void requireAgreement() throws SQLException;
}
