package dev.botkit;

import static java.util.stream.Collectors.joining;

import dev.botkit.json.JsonEdit;
import dev.botkit.json.JsonPath;
import dev.botkit.mapping.StoredValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What an update writes: some columns of a table, and nothing else. A column that isn't named stays as it is; one that is
 * set to null becomes NULL. So a service's PATCH tells the two apart as well:
 *
 * <pre>{@code
 * Patch<ChatbotsRecord> patch = Patch.of(CHATBOTS);
 * if (request.hasName())        patch = patch.set(CHATBOTS.NAME, request.name());
 * if (request.hasDescription()) patch = patch.set(CHATBOTS.DESCRIPTION, request.description()); // may be null
 * if (request.hasColor())       patch = patch.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, request.color());
 * }</pre>
 *
 * <p>Immutable: each method returns a copy. {@link #toString} names the columns, never their values.
 *
 * @param <T> jOOQ's record of the table
 */
public final class Patch<T extends Record> {

    private final Table<T> table;
    private final List<Assignment> assignments;

    private Patch(Table<T> table, List<Assignment> assignments) {
        this.table = table;
        this.assignments = assignments;
    }

    /** What one column becomes. */
    private record Assignment(TableField<?, ?> column, Field<?> value, boolean isValue) {}

    /** A patch that writes nothing yet; an update refuses it as long as it {@link #isEmpty}. */
    public static <T extends Record> Patch<T> of(Table<T> table) {
        return new Patch<>(table, List.of());
    }

    /**
     * The column gets this value, whatever the patch said of it before.
     *
     * @throws NullPointerException when the value is null and the column is NOT NULL
     * @throws IllegalArgumentException when the column can't hold the value as it is (a text that is too long or has NUL or
     *     a lone surrogate, a time out of PostgreSQL's range, a document that could not be read back), is written by the database alone, or is one of an alias
     */
    public <V> Patch<T> set(TableField<T, V> column, @Nullable V value) {
        if (value != null) {
            StoredValue.check(column, value);
        } else if (!column.getDataType().nullable()) {
            throw new NullPointerException(name(column) + " is NOT NULL: give a value, or leave the column out.");
        }
        return with(new Assignment(column, StoredValue.param(column, value), true));
    }

    /**
     * The column gets what the expression says of the row as it was, {@code ANALYTICS.MESSAGE_COUNT.plus(1)}, whatever
     * the patch said of it before. No change by others is lost, since nothing is read first.
     *
     * @throws IllegalArgumentException when the column is written by the database alone, or is one of an alias
     */
    public <V> Patch<T> compute(TableField<T, V> column, Field<V> expression) {
        return with(new Assignment(column, expression, false));
    }

    /**
     * One property of a JSONB document gets this value, in place: the rest of the document is neither read nor sent, nor
     * changed. Objects that are missing on the way are created, the document itself where it is SQL NULL. Changes of one
     * column come one after the other: what this one changes is what the patch made of the column before.
     *
     * <p>Where something stands on the way that is no object, the database refuses the update.
     *
     * @throws NullPointerException when the value is null; {@link #remove} takes a property away
     * @throws IllegalArgumentException when the value can't be stored as JSON, or not be read back; or the column is none
     *     of JSONB, or one of an alias
     */
    public <D, V> Patch<T> set(TableField<T, D> column, JsonPath<D, V> path, V value) {
        return edited(column, () -> edit(column).set(path, value));
    }

    /**
     * One property is taken out of a JSONB document, in place. Where there is no such property, or no document, nothing
     * changes.
     *
     * @throws IllegalArgumentException when the column is none of JSONB, or one of an alias
     */
    public <D> Patch<T> remove(TableField<T, D> column, JsonPath<D, ?> path) {
        return edited(column, () -> edit(column).remove(path));
    }

    /**
     * Each property that the other document has takes the place of its own in the stored one, which keeps all others.
     * What a document has is what its Java type writes: one that leaves out nulls changes no property that is null.
     * Objects are not merged with objects, but replaced. A document that is SQL NULL becomes one.
     *
     * @throws NullPointerException when the document is null
     * @throws IllegalArgumentException when it is no JSON object, can't be stored, or not be read back; or the column is
     *     none of JSONB, or one of an alias
     */
    public <D> Patch<T> merge(TableField<T, D> column, D part) {
        return edited(column, () -> edit(column).merge(part));
    }

    /** Whether it writes nothing. */
    public boolean isEmpty() {
        return assignments.isEmpty();
    }

    private <D> Patch<T> edited(TableField<T, D> column, Supplier<JsonEdit<D>> edit) {
        try {
            return with(new Assignment(column, edit.get(), false));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name(column) + ": " + e.getMessage(), e);
        } catch (NullPointerException e) {
            NullPointerException named = new NullPointerException(name(column) + ": " + e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    /** The document as the patch has it so far. */
    private <D> JsonEdit<D> edit(TableField<T, D> column) {
        for (Assignment each : assignments) {
            if (each.column() == column) {
                return JsonEdit.of(column, each.value());
            }
        }
        return JsonEdit.of(column);
    }

    private Patch<T> with(Assignment assignment) {
        TableField<?, ?> column = assignment.column();
        if (column.getTable() != table) {
            throw new IllegalArgumentException(
                    name(column) + " is of an alias: a patch takes the columns of " + table.getName() + " itself.");
        }
        if (column.getDataType().readonly()) {
            throw new IllegalArgumentException(
                    name(column) + " is written by the database alone: leave it out of the patch.");
        }
        List<Assignment> all = new ArrayList<>(assignments.size() + 1);
        for (Assignment each : assignments) {
            if (each.column() != column) {
                all.add(each);
            }
        }
        all.add(assignment);
        return new Patch<>(table, List.copyOf(all));
    }

    private static String name(TableField<?, ?> column) {
        return (column.getTable() == null ? "" : column.getTable().getName() + ".") + column.getName();
    }

    Table<T> table() {
        return table;
    }

    void describe(Shape shape) {
        shape.tag(assignments.size());
        for (Assignment each : assignments) {
            shape.part(each.column());
            shape.tag(each.isValue());
            if (each.isValue()) {
                shape.value((Param<?>) each.value());
            } else {
                shape.part(each.value());
            }
        }
    }

    /** The columns and what each becomes, as jOOQ takes them. */
    Map<Field<?>, Field<?>> toJooq() {
        Map<Field<?>, Field<?>> all = new LinkedHashMap<>();
        assignments.forEach(each -> all.put(each.column(), each.value()));
        return all;
    }

    @Override
    public String toString() {
        return assignments.stream().map(each -> each.column().getName()).collect(joining(", ", "Patch[", "]"));
    }
}
