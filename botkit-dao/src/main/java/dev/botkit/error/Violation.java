package dev.botkit.error;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Key;
import org.jooq.Named;
import org.jooq.Schema;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** Which constraint was broken, by what the server says and the generated tables know. */
record Violation(String constraint, String table, List<String> columns) {

    static Violation of(@Nullable ServerErrorMessage server, @Nullable Schema schema) {
        if (server == null) {
            return new Violation("", "", List.of());
        }
        String constraint = Objects.requireNonNullElse(server.getConstraint(), "");
        String table = Objects.requireNonNullElse(server.getTable(), "");
        List<String> columns =
                server.getColumn() == null ? columns(constraint, table, schema) : List.of(server.getColumn());
        return new Violation(constraint, table, columns);
    }

    private static List<String> columns(String constraint, String table, @Nullable Schema schema) {
        return Optional.ofNullable(schema).stream()
                .flatMap(known -> known.getTables().stream())
                .filter(known -> known.getName().equals(table))
                .flatMap(Violation::keys)
                .filter(key -> key.getName().equals(constraint))
                .findFirst()
                .map(key -> key.getFields().stream().map(Named::getName).toList())
                .orElse(List.of());
    }

    private static Stream<Key<?>> keys(Table<?> table) {
        return Stream.concat(table.getKeys().stream(), table.getReferences().stream());
    }

    @Override
    public String toString() {
        return (constraint.isEmpty() ? "" : " " + constraint)
                + (columns.isEmpty() ? "" : " " + columns)
                + (table.isEmpty() ? "" : " of " + table);
    }
}
