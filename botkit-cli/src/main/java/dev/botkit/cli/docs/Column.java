package dev.botkit.cli.docs;

/**
 * A column of a table.
 *
 * @param type as a migration would write it, such as {@code varchar(255)}
 * @param standard the expression of its default; empty if there is none
 * @param comment empty if there is none
 */
record Column(String name, String type, boolean nullable, String standard, String comment) {

    /** Whether an insert has to give it. */
    boolean isRequired() {
        return !nullable && standard.isEmpty();
    }
}
