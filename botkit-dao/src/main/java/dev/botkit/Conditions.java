package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Brings a condition into the form whose text doesn't depend on how many values it has. */
final class Conditions {

    private Conditions() {}

    /** The same condition, each list of values in it bound as one array. */
    static Condition normalise(Condition condition) {
        return switch (condition) {
            case QOM.InList<?> in -> anyOf(in, in.$field(), in.$list(), false);
            case QOM.NotInList<?> in -> anyOf(in, in.$field(), in.$list(), true);
            case QOM.And and -> {
                Condition left = normalise(and.$arg1());
                Condition right = normalise(and.$arg2());
                yield left == and.$arg1() && right == and.$arg2() ? and : left.and(right);
            }
            case QOM.Or or -> {
                Condition left = normalise(or.$arg1());
                Condition right = normalise(or.$arg2());
                yield left == or.$arg1() && right == or.$arg2() ? or : left.or(right);
            }
            case QOM.Not not -> {
                Condition inner = normalise(not.$arg1());
                yield inner == not.$arg1() ? not : DSL.not(inner);
            }
            default -> condition;
        };
    }

    /** Whether a condition lets all rows through for certain, such as one that is made of no conditions. */
    static boolean isAlwaysTrue(Condition condition) {
        return switch (condition) {
            case QOM.True always -> true;
            case AnyOf any -> any.isNegated() && any.isOfNone();
            case QOM.Not not -> isAlwaysFalse(not.$arg1());
            case QOM.And and -> isAlwaysTrue(and.$arg1()) && isAlwaysTrue(and.$arg2());
            case QOM.Or or -> isAlwaysTrue(or.$arg1()) || isAlwaysTrue(or.$arg2());
            default -> condition == DSL.noCondition();
        };
    }

    private static boolean isAlwaysFalse(Condition condition) {
        return switch (condition) {
            case QOM.False never -> true;
            case AnyOf any -> !any.isNegated() && any.isOfNone();
            case QOM.Not not -> isAlwaysTrue(not.$arg1());
            case QOM.And and -> isAlwaysFalse(and.$arg1()) || isAlwaysFalse(and.$arg2());
            case QOM.Or or -> isAlwaysFalse(or.$arg1()) && isAlwaysFalse(or.$arg2());
            default -> false;
        };
    }

    private static Condition anyOf(
            Condition original, Field<?> field, List<? extends Field<?>> values, boolean negated) {
        if (field.getDataType().isArray()) {
            return original; // PostgreSQL has no array of arrays of different lengths.
        }
        List<Param<?>> params = new ArrayList<>(values.size());
        for (Field<?> value : values) {
            if (!(value instanceof Param<?> param) || param.isInline()) {
                return original;
            }
            params.add(param);
        }
        return AnyOf.of(field, params, negated);
    }
}
