package dev.botkit.cli.docs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as the catalogue has it.
 *
 * @param comment empty if there is none
 * @param indexes those that are no constraint's
 */
record Table(
        String name,
        String comment,
        List<Column> columns,
        List<Constraint> constraints,
        List<Definition> indexes,
        List<Definition> triggers) {

    Stream<Constraint> foreignKeys() {
        return constraints.stream().filter(constraint -> constraint.type() == 'f');
    }

    /** The tables that this one refers to. */
    Stream<String> parents() {
        return foreignKeys().map(Constraint::parent).distinct();
    }

    /** The table that a column refers to. */
    Optional<String> parentOf(Column column) {
        return foreignKeys()
                .filter(key -> key.columns().contains(column.name()))
                .map(Constraint::parent)
                .findFirst();
    }

    /** Which of the keys the column is a part of, in short: PK, FK, UK. */
    List<String> keysOf(Column column) {
        return constraints.stream()
                .filter(constraint -> constraint.columns().contains(column.name()))
                .flatMap(constraint -> switch (constraint.type()) {
                    case 'p' -> Stream.of("PK");
                    case 'f' -> Stream.of("FK");
                    case 'u' -> Stream.of("UK");
                    default -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** Whether a row may have no parent: one null among its columns is enough for that. */
    boolean isOptional(Constraint foreignKey) {
        return columns.stream()
                .anyMatch(column -> column.nullable() && foreignKey.columns().contains(column.name()));
    }

    /** Whether a parent has one row at most. */
    boolean isUnique(Constraint foreignKey) {
        return constraints.stream()
                .anyMatch(key -> key.isKey() && foreignKey.columns().containsAll(key.columns()));
    }
}
