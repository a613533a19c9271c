package dev.botkit.cli.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param type as {@code pg_constraint.contype} has it: p, u, f, c or x
 * @param definition in PostgreSQL's words
 * @param parent the table a foreign key refers to, else null
 */
record Constraint(
        String name,
        char type,
        String definition,
        List<String> columns,
        @Nullable String parent) {

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
