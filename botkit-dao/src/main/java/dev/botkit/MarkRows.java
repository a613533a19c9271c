package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Schema;
import org.jooq.WithStep;
import org.jooq.impl.DSL;

/** Marks rows as deleted, {@code update … set deleted_at = current_timestamp}, or takes the mark away. */
final class MarkRows implements Operation<Long> {

    private final Target target;
    private final Field<?> marker;
    private final boolean isDeleted;

    private MarkRows(Selection<?, ?> selection, boolean isDeleted) {
        // Only rows whose mark changes: who marks a row again doesn't move the time when it was deleted.
        this.target = Target.of(selection.deleted(isDeleted ? Selection.Deleted.EXCLUDED : Selection.Deleted.ONLY));
        this.marker = selection.mapping().deletedMarker().orElseThrow();
        this.isDeleted = isDeleted;
    }

    static MarkRows deleted(SoftDeleteQuery<?, ?, ?> rows) {
        return new MarkRows(rows.selection(), true);
    }

    static MarkRows restored(SoftDeleteQuery<?, ?, ?> rows) {
        return new MarkRows(rows.selection(), false);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.UPDATE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(MarkRows.class);
        shape.tag(isDeleted);
        target.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        Field<?> mark = isDeleted ? DSL.currentOffsetDateTime() : DSL.inline(null, marker.getDataType());
        return List.of(set(target.with(jooq), marker, mark));
    }

    @SuppressWarnings("unchecked") // Whatever kind of time the column holds, the server turns it into.
    private <V> Query set(WithStep with, Field<V> column, Field<?> mark) {
        return with.update(target.table()).set(column, (Field<V>) mark).where(target.predicate());
    }

    @Override
    public Optional<Schema> schema() {
        return target.schema();
    }

    @Override
    public Long read(Results results) throws SQLException {
        return results.nextCount();
    }
}
