package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Rows that are locked once, and then found again by several statements of one trip. Each of those has a snapshot of its
 * own, in which the conditions may hold for other rows as well; so the keys of the locked ones are kept in a setting that
 * ends with the transaction, one for each column of the key.
 */
final class Pinned {

    private static final Name SET = DSL.name("set_config");
    private static final Name GET = DSL.name("current_setting");
    private static final Name UNNEST = DSL.name("unnest");
    private static final String LOCKED = "locked";

    private final Target target;

    Pinned(Target target) {
        this.target = target;
    }

    /** Locks the rows; what it gives, one row, is of no interest. */
    Select<?> pin(DSLContext jooq) {
        List<Field<?>> settings = new ArrayList<>();
        for (Field<?> column : target.keyOf(LOCKED)) {
            Field<String> keys = DSL.coalesce(DSL.cast(DSL.arrayAgg(column), SQLDataType.VARCHAR), DSL.inline("{}"));
            // Its length, since all keys would travel back otherwise.
            settings.add(DSL.length(
                    DSL.function(SET, SQLDataType.VARCHAR, setting(settings.size()), keys, DSL.inline(true))));
        }
        return jooq.select(settings).from(target.lockedKeys().asTable(LOCKED));
    }

    private static Field<String> setting(int column) {
        return DSL.inline("botkit.key_" + (column + 1));
    }

    /** The rows that were pinned. */
    Condition condition() {
        List<? extends TableField<?, ?>> key = target.key().getFields();
        if (key.size() == 1) {
            return isAnyOf(key.getFirst(), keys(key.getFirst(), 0));
        }
        List<Field<?>> unnested = new ArrayList<>();
        for (TableField<?, ?> column : key) {
            unnested.add(DSL.function(UNNEST, column.getDataType(), keys(column, unnested.size())));
        }
        return Link.toSelf(target.key()).isAmong(DSL.select(unnested));
    }

    private static Field<?> keys(Field<?> column, int index) {
        DataType<?> array = column.getDataType().getArrayDataType();
        return DSL.cast(DSL.function(GET, SQLDataType.VARCHAR, setting(index)), array);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The array is of the column's own type.
    private static Condition isAnyOf(Field column, Field array) {
        return column.eq(DSL.any(array));
    }
}
