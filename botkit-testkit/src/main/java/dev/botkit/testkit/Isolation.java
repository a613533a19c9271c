package dev.botkit.testkit;

/**
 * How far tests are kept apart. Both give a database of its own, copied from a template that was migrated once, so
 * that the code under test is free to commit, to open many connections and to change the schema.
 *
 * <p>Measured on two busy cores with an embedded PostgreSQL 18 in memory, for a database of 7.7 MB: to copy, check for
 * leaks and drop takes 60 to 95 ms, of which the bare copy is 14 to 22 ms; on a slow disk the copy alone takes 250 ms. A
 * transaction that is rolled back at the end would take 0.5 ms, and is not offered: code that opens a second
 * connection, commits, or handles an error of the database would behave otherwise in it than in production.
 */
public enum Isolation {
    /** One database for each test class; its methods see what earlier ones committed. */
    CLASS,
    /** One database for each test method. It can't be injected where no method runs yet: not in {@code @BeforeAll}. */
    METHOD
}
