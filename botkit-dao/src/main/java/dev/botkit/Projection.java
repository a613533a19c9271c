package dev.botkit;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * A query for chosen columns of its rows, or for groups of them. Immutable.
 *
 * @param <T> jOOQ's record of the table
 * @param <X> what a row, or a group, becomes
 */
public final class Projection<T extends Record, X> extends RowQuery<T, X> {

    private final Selection<? extends Record, ?> selection;
    private final ChosenColumns<X> output;

    Projection(Selection<? extends Record, ?> selection, ChosenColumns<X> output) {
        this.selection = selection;
        this.output = output;
    }

    /** Each combination of values once. Its order, if it has one, must be by columns that were chosen. */
    public Projection<T, X> distinct() {
        return changed(new ChosenColumns<>(output.columns(), output.reader(), true, output.groups(), output.having()));
    }

    /** One result for each combination of values of these columns: {@code groupBy(CHATBOTS.USER_ID)}. */
    public Projection<T, X> groupBy(Field<?>... fields) {
        return changed(new ChosenColumns<>(
                output.columns(), output.reader(), output.distinct(), List.of(fields), output.having()));
    }

    /** Only the groups for which the condition holds, and those before it: {@code having(count().gt(3))}. */
    public Projection<T, X> having(Condition condition) {
        return changed(new ChosenColumns<>(
                output.columns(),
                output.reader(),
                output.distinct(),
                output.groups(),
                output.having().and(Conditions.normalise(condition))));
    }

    private Projection<T, X> changed(ChosenColumns<X> newOutput) {
        return new Projection<>(selection, newOutput);
    }

    @Override
    Selection<? extends Record, ?> selection() {
        return selection;
    }

    @Override
    Output<X> output() {
        return output;
    }

    @Override
    Query<X> select(Selection<? extends Record, ?> other) {
        return new Projection<>(other, output);
    }
}
