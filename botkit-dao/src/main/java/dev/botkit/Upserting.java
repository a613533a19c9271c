package dev.botkit;

import dev.botkit.error.UniqueViolationException;
import dev.botkit.error.UpsertRefusedException;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Runs an upsert until each row has its answer, or is refused. */
final class Upserting<T extends Record, R> {

    /** Runs work that is kept as a whole or not at all. */
    @FunctionalInterface
    interface Unit {
        <X> X run(Function<Statements, X> work);
    }

    private final Statements statements;
    private final Unit unit;
    private final List<? extends NewRow<T, R>> rows;
    private final Upsert<T> how;

    /**
     * @param unit a transaction of its own, or a savepoint in the open one
     * @param rows one or more
     */
    Upserting(Statements statements, Unit unit, List<? extends NewRow<T, R>> rows, Upsert<T> how) {
        this.statements = statements;
        this.unit = unit;
        this.rows = rows;
        this.how = how;
        rows.forEach(row -> UpsertKeys.check(row, how));
    }

    /**
     * Several who insert the same new row at once find that out by the key of the upsert, or by another key of the table,
     * which fails the statement although the row is there to be found the next time. So it is run again as long as it
     * isn't the same value that fails.
     */
    List<Upserted<R>> run() {
        UniqueViolationException before = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return once();
            } catch (UniqueViolationException e) {
                if (isSame(e, before) || attempt == Backoff.ATTEMPTS || statements.isInTransaction()) {
                    throw e;
                }
                before = e;
                Backoff.sleep(attempt, e);
            }
        }
    }

    private static boolean isSame(UniqueViolationException violation, @Nullable UniqueViolationException before) {
        return before != null
                && violation.constraint().equals(before.constraint())
                && Objects.equals(detail(violation), detail(before));
    }

    /** Says which value it is. */
    private static @Nullable String detail(UniqueViolationException violation) {
        return violation.driverError() instanceof PSQLException error && error.getServerErrorMessage() != null
                ? error.getServerErrorMessage().getDetail()
                : null;
    }

    private List<Upserted<R>> once() {
        UpsertRows<T, R> all = operation(rows);
        boolean isUndone = how.isGuarded() && rows.size() > 1;
        boolean isContinued = all.mayMiss() && rows.size() > 1 && !statements.isHandleOfTransaction();
        return isUndone || isContinued ? unit.run(inside -> write(inside, all)) : write(statements, all);
    }

    private UpsertRows<T, R> operation(List<? extends NewRow<T, R>> some) {
        TableMapping<T, R> mapping = some.getFirst().mapping();
        List<? extends InsertedRows<T>> groups = some.size() == 1
                ? List.of(new OneInsertedRow<>(some.getFirst()))
                : ManyInsertedRows.of(some, UpsertKeys.order(some, how.key()));
        return new UpsertRows<>(mapping, groups, how, some.size());
    }

    private List<Upserted<R>> write(Statements on, UpsertRows<T, R> all) {
        List<@Nullable Upserted<R>> answers = answers(on, all);
        for (int attempt = 1; answers.contains(null); attempt++) {
            if (attempt == Backoff.ATTEMPTS) {
                throw new IllegalStateException("Rows given to " + name() + " are neither inserted nor found by their"
                        + " key: a trigger or a policy of the table keeps them out, or out of sight.");
            }
            List<Integer> missing = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) == null) {
                    missing.add(i);
                }
            }
            var again = answers(on, operation(missing.stream().map(rows::get).toList()));
            for (int i = 0; i < again.size(); i++) {
                answers.set(missing.get(i), again.get(i));
            }
        }
        return Collections.unmodifiableList(answers);
    }

    private List<@Nullable Upserted<R>> answers(Statements on, UpsertRows<T, R> operation) {
        UpsertRows.Answer<R> answer = on.run(operation);
        if (answer.refused() > 0) {
            throw new UpsertRefusedException(name(), answer.refused(), rows.size());
        }
        return answer.rows();
    }

    private String name() {
        return rows.getFirst().mapping().table().getName();
    }
}
