package dev.botkit.seed;

import static java.util.stream.Collectors.joining;

import dev.botkit.Transaction;
import dev.botkit.mapping.NewRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

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
        requireMigrated();
        lock();
        requireEmpty();
        Map<Table<?>, Long> counts = new LinkedHashMap<>();
        tables.forEach(each -> counts.put(each.table(), load(each)));
        continueSequences();
        progress.sent(tables.getLast().table().getName(), done, all);
        return new Seeded(counts);
    }

    private void requireMigrated() {
        List<String> missing = tablesWhere(each -> "to_regclass('" + name(each) + "') is null");
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The database has no table " + String.join(", ", missing)
                    + ": migrate it first, by BotkitSchema.migrate(dataSource).");
        }
    }

    /** Lets nobody else write until the end: what was empty stays so, and the ids stay free. Reading goes on. */
    private void lock() {
        tx.jooq()
                .execute(tables.stream()
                        .map(this::name)
                        .collect(joining(", ", "lock table ", " in share row exclusive mode")));
    }

    private void requireEmpty() {
        List<String> full = tablesWhere(each -> "exists (select from " + name(each) + ")");
        if (!full.isEmpty()) {
            throw new TablesNotEmptyException(full);
        }
    }

    /** Those of which a condition is true, all asked in one statement. */
    private List<String> tablesWhere(Function<TableRows<?>, String> condition) {
        Record answers = tx.jooq().fetchSingle(tables.stream().map(condition).collect(joining(", ", "select ", "")));
        return IntStream.range(0, tables.size())
                .filter(i -> Boolean.TRUE.equals(answers.get(i)))
                .mapToObj(i -> tables.get(i).table().getName())
                .toList();
    }

    private String name(TableRows<?> rows) {
        return tx.jooq().render(rows.table());
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

    /** The next id that the database gives is the one behind ours. Sequences ignore a rollback: hence at the end. */
    private void continueSequences() {
        tx.jooq()
                .fetch(tables.stream()
                        .map(each -> "setval(pg_get_serial_sequence('" + name(each) + "', 'id'), " + (each.count() + 1)
                                + ", false)")
                        .collect(joining(", ", "select ", "")));
    }
}
