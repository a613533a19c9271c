package dev.botkit;

import dev.botkit.mapping.Structured;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.CustomCondition;

/**
 * {@code column = any (?)}, or {@code column <> all (?)}: what IN and NOT IN mean, with one array in the place of as
 * many parameters as there are values. An empty list matches nothing, and its negation everything.
 */
final class AnyOf extends CustomCondition implements Structured {

    private static final long serialVersionUID = 1L;

    private final Field<?> field;
    private final Param<?> array;
    private final boolean negated;

    private AnyOf(Field<?> field, Param<?> array, boolean negated) {
        this.field = field;
        this.array = array;
        this.negated = negated;
    }

    static <T> AnyOf of(Field<T> field, List<? extends Param<?>> values, boolean negated) {
        Param<?> array = ArrayParam.of(
                field.getDataType(), values.size(), i -> values.get(i).getValue());
        return new AnyOf(field, array, negated);
    }

    /** Nothing is in an empty list. */
    boolean isOfNone() {
        return array.getValue() instanceof Object[] values && values.length == 0;
    }

    boolean isNegated() {
        return negated;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(field)
                .sql(negated ? " <> all (" : " = any (")
                .visit(array)
                .sql(')');
    }

    @Override
    public List<?> structure() {
        return List.of(field, array, negated);
    }
}
