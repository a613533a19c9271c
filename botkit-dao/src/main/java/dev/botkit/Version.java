package dev.botkit;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * The version of a row that somebody has read and decided upon. {@code updated_at} serves: it moves with each update, and
 * no two versions of a row share a time. So does any column of a table without one, as long as each patch changes it:
 * {@code Patch.of(t).compute(t.VERSION, t.VERSION.plus(1))}. Immutable.
 *
 * @param <T> jOOQ's record of the table
 */
public final class Version<T extends Record> {

    private final TableField<T, ?> column;
    private final Condition condition;

    private Version(TableField<T, ?> column, Condition condition) {
        this.column = column;
        this.condition = condition;
    }

    /**
     * The version whose column had this value when it was read, {@code Version.seen(CHATBOTS.UPDATED_AT,
     * bot.updatedAt())}.
     *
     * @throws NullPointerException when the value is null, which equals nothing
     */
    public static <T extends Record, V> Version<T> seen(TableField<T, V> column, V value) {
        if (value == null) {
            throw new NullPointerException(column.getName() + " was null when it was read: null equals nothing, so a"
                    + " column that tells versions apart is never null.");
        }
        return new Version<>(column, column.eq(value));
    }

    TableField<T, ?> column() {
        return column;
    }

    Condition condition() {
        return condition;
    }

    /** Names the column, never the value. */
    @Override
    public String toString() {
        return "Version[" + column.getName() + "]";
    }
}
