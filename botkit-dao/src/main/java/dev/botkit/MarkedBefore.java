package dev.botkit;

import dev.botkit.mapping.Structured;
import java.time.Duration;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/** {@code deleted_at < current_timestamp - cast(? as interval)}: by the clock of the server, which also set the mark. */
final class MarkedBefore extends CustomCondition implements Structured {

    private static final long serialVersionUID = 1L;

    private final Field<?> marker;
    private final Param<String> age;

    MarkedBefore(Field<?> marker, Duration age) {
        this.marker = marker;
        this.age = DSL.val(age.toString()); // ISO 8601, which PostgreSQL reads as well.
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(marker).sql(" < current_timestamp - cast(").visit(age).sql(" as interval)");
    }

    @Override
    public List<?> structure() {
        return List.of(marker, age);
    }
}
