package dev.botkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.botkit.mapping.ColumnType;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** One {@code copy … (…) from stdin}: rows of one table that have the same columns set. */
final class Copy {

    /** The driver hears of a row that is refused at the end of a COPY only, so no COPY goes on for ever. */
    private static final long ENOUGH_BYTES = 16L * 1024 * 1024;

    private final TableMapping<?, ?> mapping;
    private final BitSet columns;
    private final List<ColumnType<Object>> types = new ArrayList<>();
    private final String sql;
    private final StringBuilder line = new StringBuilder();
    private final byte[] buffer;
    private int buffered;
    private long sent;

    private @Nullable CopyIn running;

    /**
     * @param first the row that is going to be the first, which says the table and the columns
     * @param buffer what rows are gathered in before they are sent
     */
    Copy(NewRow<?, ?> first, DSLContext jooq, byte[] buffer) {
        this.buffer = buffer;
        mapping = first.mapping();
        columns = first.assigned();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    first + " has no column set, and COPY needs one: insert it, or set a column that has a default.");
        }
        List<Field<?>> fields =
                columns.stream().<Field<?>>mapToObj(mapping.columns()::get).toList();
        fields.forEach(field -> types.add(typeOf(field)));
        sql = "copy " + jooq.render(mapping.table())
                + fields.stream()
                        .map(field -> jooq.render(field.getUnqualifiedName()))
                        .collect(joining(", ", " (", ")"))
                + " from stdin";
    }

    @SuppressWarnings("unchecked") // A new row has values of its columns' types.
    private static ColumnType<Object> typeOf(Field<?> field) {
        return (ColumnType<Object>) ColumnType.of(field);
    }

    String sql() {
        return sql;
    }

    Optional<Schema> schema() {
        return Optional.ofNullable(mapping.table().getSchema());
    }

    void begin(CopyManager connection) throws SQLException {
        running = connection.copyIn(sql);
    }

    /** Whether the row can go with those before it. */
    boolean takes(NewRow<?, ?> row) {
        return sent < ENOUGH_BYTES && row.mapping() == mapping && row.assigned().equals(columns);
    }

    /** The row as it is sent. */
    byte[] line(NewRow<?, ?> row) {
        line.setLength(0);
        int column = columns.nextSetBit(0);
        for (ColumnType<Object> type : types) {
            CopyText.append(line, type.text(row.value(column)));
            line.append(CopyText.BETWEEN_VALUES);
            column = columns.nextSetBit(column + 1);
        }
        line.setCharAt(line.length() - 1, CopyText.END_OF_ROW);
        return line.toString().getBytes(UTF_8);
    }

    void write(byte[] bytes) throws SQLException {
        sent += bytes.length;
        if (buffered + bytes.length > buffer.length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            running().writeToCopy(bytes, 0, bytes.length);
        } else {
            System.arraycopy(bytes, 0, buffer, buffered, bytes.length);
            buffered += bytes.length;
        }
    }

    private void flush() throws SQLException {
        running().writeToCopy(buffer, 0, buffered);
        buffered = 0;
    }

    /** Ends it, and gives the number of its rows. */
    long end() throws SQLException {
        flush();
        return running().endCopy();
    }

    private CopyIn running() {
        return Objects.requireNonNull(running, "It was not begun.");
    }

    /** Breaks it off, with which the server gives the whole transaction up. */
    void cancel() throws SQLException {
        if (running != null && running.isActive()) {
            running.cancelCopy();
        }
    }
}
