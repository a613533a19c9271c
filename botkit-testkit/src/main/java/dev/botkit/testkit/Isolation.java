package dev.botkit.testkit;

/**
 * How far tests are kept apart. Both give a database of its own, copied from a template that was migrated once, so
 * that the code under test is free to commit, to open many connections and to change the schema.
 */
public enum Isolation {
    /** One database for each test class; its methods see what earlier ones committed. */
    CLASS,
    /** One database for each test method. It can't be injected where no method runs yet: not in {@code @BeforeAll}. */
    METHOD
}
