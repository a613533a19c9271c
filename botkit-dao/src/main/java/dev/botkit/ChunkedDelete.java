package dev.botkit;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Deletes what is too much for one transaction, a chunk at a time. */
final class ChunkedDelete {

    static final int MAX_CHUNK = 100_000;
    static final int PURGED_AT_ONCE = 1_000;
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private final Statements statements;

    ChunkedDelete(Statements statements) {
        this.statements = statements;
    }

    /**
     * The deepest tables first, and the rows that were asked for last. What is inserted meanwhile below rows that still
     * are, goes with the chunk that its parent is in.
     */
    Deleted cascading(Selection<?, ?> rows, int chunkSize, Consumer<? super Deleted> progress) {
        if (chunkSize < 1 || chunkSize > MAX_CHUNK) {
            throw new IllegalArgumentException("chunkSize " + chunkSize + ": from 1 to " + MAX_CHUNK + ".");
        }
        rows.requireCondition("delete", "deleteAll");
        requireNoLimit(rows);
        if (rows.mapping().table().getPrimaryKey() == null) {
            throw new IllegalArgumentException(rows.mapping().table().getName()
                    + " has no primary key, so no chunk of its rows can be told from the others: use delete.");
        }
        Condition root = DSL.and(rows.conditions());
        Cascade cascade = statements.cascade(rows.mapping().table());
        Deleted total = Deleted.none(cascade.tables());
        for (Table<?> table : cascade.tables().reversed()) {
            if (table.getPrimaryKey() == null) {
                continue; // Its rows can't be told apart: they go with their parents.
            }
            DeleteCascading chunk = new DeleteCascading(
                    Target.some(table, cascade.rows(table, root), chunkSize), statements.cascade(table));
            Deleted deleted;
            do {
                deleted = statements.run(chunk);
                if (deleted.total() > 0) {
                    total = total.plus(deleted);
                    progress.accept(total);
                }
            } while (deleted.count(table) == chunkSize);
        }
        return total;
    }

    /** The rows that were marked longest ago first. */
    <T extends Record> long purge(Selection<T, ?> rows, Duration olderThan) {
        if (olderThan.isNegative() || olderThan.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "olderThan " + olderThan + ": from zero to " + LONGEST.toDays() + " days.");
        }
        requireNoLimit(rows);
        TableField<T, ?> marker = rows.mapping().deletedMarker().orElseThrow();
        Selection<T, ?> old = rows.deleted(Selection.Deleted.ONLY)
                .where(new MarkedBefore(marker, olderThan))
                .orderBy(List.of(Sort.asc(marker)));
        DeleteRows chunk =
                new DeleteRows(new Target(old.mapping().table(), old.conditions(), old.order(), PURGED_AT_ONCE, true));
        long total = 0;
        long deleted;
        do {
            deleted = statements.run(chunk);
            total += deleted;
        } while (deleted == PURGED_AT_ONCE);
        return total;
    }

    private static void requireNoLimit(Selection<?, ?> rows) {
        if (rows.limit() != null) {
            throw new IllegalArgumentException("limit(" + rows.limit() + "): what is deleted in chunks has no limit of"
                    + " its own, which each chunk would take for itself. Leave it out.");
        }
    }
}
