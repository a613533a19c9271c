package dev.botkit.seed;

import static java.util.stream.Collectors.joining;

import dev.botkit.Transaction;
import dev.botkit.mapping.NewRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Puts the rows of a plan into the tables, in one transaction. */
final class Seeding {

    private final Transaction tx;
    private final List<TableRows<?>> tables;
    private final SeedProgress progress;
    private final long all;
    private long done;

    Seeding(Transaction tx, List<TableRows<?>> tables, SeedProgress progress) {
        this.tx = tx;
        this.tables = tables;
        this.progress = progress;
        this.all = tables.stream().mapToLong(TableRows::count).sum();
    }

    Seeded run() {
        lock();
        requireEmpty();
        Map<Table<?>, Long> counts = new LinkedHashMap<>();
        tables.forEach(each -> counts.put(each.table(), load(each)));
        tables.forEach(this::continueSequence);
        progress.sent(tables.getLast().table().getName(), done, all);
        return new Seeded(counts);
    }

    /** Lets nobody else write until the end: what was empty stays so, and the ids stay free. Reading goes on. */
    private void lock() {
        DSLContext jooq = tx.jooq();
        jooq.execute(tables.stream()
                .map(each -> jooq.render(each.table()))
                .collect(joining(", ", "lock table ", " in share row exclusive mode")));
    }

    private void requireEmpty() {
        DSLContext jooq = tx.jooq();
        List<String> full = tables.stream()
                .filter(each -> jooq.fetchExists(each.table()))
                .map(each -> each.table().getName())
                .toList();
        if (!full.isEmpty()) {
            throw new TablesNotEmptyException(full);
        }
    }

    private <T extends Record> long load(TableRows<T> rows) {
        String name = rows.table().getName();
        progress.sent(name, done, all);
        Stream<? extends NewRow<T, ?>> counted = rows.rows().get().peek(row -> {
            if (++done % SeedProgress.EVERY == 0) {
                progress.sent(name, done, all);
            }
        });
        return tx.load(counted);
    }

    /** The next id that the database gives itself is the one behind ours. A sequence ignores a rollback: hence last. */
    private void continueSequence(TableRows<?> rows) {
        Field<Long> next = DSL.field(
                "setval(pg_get_serial_sequence({0}, 'id'), {1}, false)",
                SQLDataType.BIGINT, DSL.inline(tx.jooq().render(rows.table())), DSL.val(rows.count() + 1));
        tx.jooq().select(next).fetch();
    }
}
