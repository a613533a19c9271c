package dev.botkit;

import static java.util.stream.Collectors.joining;

import dev.botkit.mapping.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Param;
import org.jooq.Query;

/**
 * The text of what a verb sends and where its values go, kept for all operations of one shape.
 *
 * @param sql the text, with a question mark for each value
 * @param standalone the same for where no transaction is open: several statements bring one of their own
 * @param slots for each question mark, which value it takes and how that is bound
 */
record Plan(String sql, String standalone, List<Slot> slots) {

    private static final String SEPARATOR = ";\n";

    /**
     * @param value the position of the value, counted from 0, in the order in which the shape met them
     */
    record Slot(int value, ColumnType<Object> type) {}

    /** Renders statements; empty when they bind a value that isn't among {@code params}, so can't be replaced. */
    static Optional<Plan> of(StatementKind kind, List<? extends Query> statements, List<Param<?>> params) {
        IdentityHashMap<Param<?>, Integer> positions = new IdentityHashMap<>();
        params.forEach(param -> positions.put(param, positions.size()));
        List<Slot> slots = new ArrayList<>();
        for (Query statement : statements) {
            for (Param<?> param : boundParams(statement)) {
                Integer position = positions.get(param);
                if (position == null) {
                    return Optional.empty();
                }
                slots.add(new Slot(position, typeOf(param)));
            }
        }
        return Optional.of(join(kind, statements, slots));
    }

    /** The parameters in the order of their question marks. */
    private static List<Param<?>> boundParams(Query statement) {
        List<Param<?>> bound = new ArrayList<>();
        for (Param<?> param : statement.getParams().values()) {
            if (!param.isInline()) {
                bound.add(param);
            }
        }
        return bound;
    }

    private static Plan join(StatementKind kind, List<? extends Query> statements, List<Slot> slots) {
        String sql = statements.stream().map(Query::getSQL).collect(joining(SEPARATOR));
        // What is read comes from one snapshot; what is written sees what others wrote while it waited for them.
        String begin = kind == StatementKind.SELECT ? "begin isolation level repeatable read, read only" : "begin";
        String standalone = statements.size() == 1 ? sql : begin + SEPARATOR + sql + SEPARATOR + "commit";
        return new Plan(sql, standalone, List.copyOf(slots));
    }

    /** Renders statements for this once, with the values that they hold. */
    static Plan once(StatementKind kind, List<? extends Query> statements, List<Param<?>> paramsFound) {
        List<Slot> slots = new ArrayList<>();
        for (Query statement : statements) {
            for (Param<?> param : boundParams(statement)) {
                slots.add(new Slot(paramsFound.size(), typeOf(param)));
                paramsFound.add(param);
            }
        }
        return join(kind, statements, slots);
    }

    @SuppressWarnings("unchecked") // Equal shapes have values of equal types, slot by slot.
    private static ColumnType<Object> typeOf(Param<?> param) {
        return (ColumnType<Object>) ColumnType.of(param);
    }

    boolean isMultiple() {
        return !sql.equals(standalone);
    }

    void bind(PreparedStatement statement, List<Param<?>> values) throws SQLException {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            slot.type().bind(statement, i + 1, values.get(slot.value()).getValue());
        }
    }
}
