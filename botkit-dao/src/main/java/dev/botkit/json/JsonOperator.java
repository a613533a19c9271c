package dev.botkit.json;

import dev.botkit.mapping.Structured;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;

/** {@code column @> value} and its like. */
final class JsonOperator extends CustomCondition implements Structured {

    private static final long serialVersionUID = 1L;

    private final Field<?> column;
    private final String operator;
    private final Field<?> value;

    JsonOperator(Field<?> column, String operator, Field<?> value) {
        this.column = column;
        this.operator = operator;
        this.value = value;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(column).sql(" ").sql(operator).sql(" ").visit(value);
    }

    @Override
    public List<?> structure() {
        return List.of(column, operator, value);
    }
}
