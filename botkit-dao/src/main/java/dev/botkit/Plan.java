package dev.botkit;

import dev.botkit.mapping.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jooq.Param;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement and where its values go, kept for all statements of one shape.
 *
 * @param sql the text, with a question mark for each value
 * @param slots for each question mark, which value it takes and how that is bound
 */
record Plan(String sql, List<Slot> slots) {

    /**
     * @param value the position of the value, counted from 0, in the order in which the shape met them
     */
    record Slot(int value, ColumnType<Object> type) {}

    /** Renders a statement; empty when it binds a value that isn't among {@code params}, so can't be replaced. */
    static Optional<Plan> of(Query statement, List<Param<?>> params) {
        IdentityHashMap<Param<?>, Integer> positions = new IdentityHashMap<>();
        params.forEach(param -> positions.put(param, positions.size()));
        List<Slot> slots = new ArrayList<>();
        for (Param<?> param : statement.getParams().values()) {
            if (param.isInline()) {
                continue; // It is part of the text, and of the shape.
            }
            Integer position = positions.get(param);
            if (position == null) {
                return Optional.empty();
            }
            slots.add(new Slot(position, typeOf(param)));
        }
        return Optional.of(new Plan(statement.getSQL(), List.copyOf(slots)));
    }

    @SuppressWarnings("unchecked") // Equal shapes have values of equal types, slot by slot.
    private static ColumnType<Object> typeOf(Param<?> param) {
        return (ColumnType<Object>) ColumnType.of(param);
    }

    void bind(PreparedStatement statement, IntFunction<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            slot.type().bind(statement, i + 1, values.apply(slot.value()));
        }
    }
}
