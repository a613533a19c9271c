package dev.botkit.cli.docs;

import java.util.List;

/**
 * A constraint of a table.
 *
 * @param type as {@code pg_constraint.contype} has it: p, u, f, c or x
 * @param definition in PostgreSQL's words
 * @param parent the table that a foreign key refers to; empty for others
 */
record Constraint(String name, char type, String definition, List<String> columns, String parent) {

    Constraint {
        columns = List.copyOf(columns);
    }

    /** Whether no two rows have the same in its columns. */
    boolean isKey() {
        return type == 'p' || type == 'u';
    }

    Definition named() {
        return new Definition(name, definition);
    }
}
