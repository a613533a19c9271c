package dev.botkit;

import dev.botkit.mapping.Structured;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Asterisk;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement depends on, apart from the values bound to it: tables, columns, operators, the number of
 * things. Two statements of equal shape have the same text, so it is rendered once. The values are collected on the
 * way, in the order in which they were met.
 *
 * <p>A part whose text can't be told from its structure, such as plain SQL, makes the whole shape {@link #isOpaque
 * opaque}: its statement is rendered anew each time. Slower, never wrong.
 */
final class Shape {

    private final List<@Nullable Object> parts = new ArrayList<>(24);
    private final List<Param<?>> params = new ArrayList<>(6);
    private boolean opaque;
    private int hash = 1;

    private @Nullable Table<?> root;

    Shape(StatementKind kind) {
        tag(kind);
    }

    /** Says which table the columns are of. A column of another one, an aliased one say, makes the shape opaque. */
    void table(Table<?> table) {
        root = table;
        identity(table);
    }

    /** Adds something that is compared by value: a number, a flag, a word. */
    void tag(@Nullable Object value) {
        add(value, value == null ? 0 : value.hashCode());
    }

    /**
     * Adds a value whose type and place the parts before it say already. A condition that is used twice has one value in
     * both places: another shape than two conditions that are alike.
     */
    void value(Param<?> param) {
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i) == param) {
                tag(new SameAs(i));
                return;
            }
        }
        params.add(param);
    }

    private record SameAs(int value) {}

    /** Describes a subquery, whose columns are of a table of its own. */
    void inner(Runnable description) {
        Table<?> outer = root;
        description.run();
        root = outer;
    }

    void link(Link link) {
        link.near().forEach(this::identity);
        link.far().forEach(this::identity);
    }

    void parts(List<? extends QueryPart> list) {
        tag(list.size());
        list.forEach(this::part);
    }

    /** Adds a condition, or an operand of one. */
    void part(@Nullable Object part) {
        switch (part) {
            case null -> tag(null);
            case Param<?> param -> param(param);
            case TableField<?, ?> column when isOfRoot(column) -> identity(column);
            case Structured structured -> {
                tag(structured.getClass());
                structured.structure().forEach(this::part);
            }
            case RelatedField<?> related -> related.describe(this);
            case RelatedExists exists -> exists.describe(this);
            case QOM.Count count
            when count.$filterWhere() == null -> {
                tag(QOM.Count.class);
                part(count.$field());
                tag(count.$distinct());
            }
            case Asterisk all -> tag(Asterisk.class);
            case QOM.CompareCondition<?, ?> compare -> operator(compare, compare.$arg1(), compare.$arg2());
            case QOM.True always -> tag(QOM.True.class);
            case QOM.False never -> tag(QOM.False.class);
            case QOM.CombinedCondition<?> combined -> operator(combined, combined.$arg1(), combined.$arg2());
            case QOM.Not not -> operator(not, not.$arg1());
            case QOM.IsNull isNull -> operator(isNull, isNull.$arg1());
            case QOM.IsNotNull isNotNull -> operator(isNotNull, isNotNull.$arg1());
            case QOM.FieldCondition flag -> operator(flag, flag.$arg1());
            case QOM.Like like -> like(like, like.$arg1(), like.$arg2(), like.$arg3());
            case QOM.NotLike like -> like(like, like.$arg1(), like.$arg2(), like.$arg3());
            case QOM.LikeIgnoreCase like -> like(like, like.$arg1(), like.$arg2(), like.$arg3());
            case QOM.NotLikeIgnoreCase like -> like(like, like.$arg1(), like.$arg2(), like.$arg3());
            // What column.isTrue() has on its right.
            case QOM.Coerce<?> coerce -> {
                type(coerce.getDataType());
                operator(coerce, coerce.$field());
            }
            case QOM.Add<?> sum -> operator(sum, sum.$arg1(), sum.$arg2());
            case QOM.Sub<?> difference -> operator(difference, difference.$arg1(), difference.$arg2());
            case QOM.Excluded<?> given -> operator(given, given.$field());
            case QOM.Greatest<?> greatest -> among(greatest, greatest.$arg1());
            case QOM.Least<?> least -> among(least, least.$arg1());
            case QOM.Coalesce<?> first -> among(first, first.$arg1());
            case QOM.Mul<?> product -> operator(product, product.$arg1(), product.$arg2());
            case QOM.Lower lower -> operator(lower, lower.$arg1());
            case QOM.Upper upper -> operator(upper, upper.$arg1());
            case DataType<?> type -> type(type);
            case QueryPart unknown -> opaque = true;
            default -> tag(part);
        }
    }

    /** A generated table exists once; an alias of it is another table. */
    private boolean isOfRoot(TableField<?, ?> column) {
        return column.getTable() == root;
    }

    /** An operator that is nothing but its class and its operands. */
    private void operator(QueryPart operator, QueryPart... operands) {
        tag(operator.getClass());
        for (QueryPart operand : operands) {
            part(operand);
        }
    }

    private void among(QueryPart function, List<? extends QueryPart> operands) {
        tag(function.getClass());
        parts(operands);
    }

    private void like(QueryPart operator, QueryPart value, QueryPart pattern, @Nullable Character escape) {
        operator(operator, value, pattern);
        tag(escape);
    }

    /** Adds all of a type that a cast to it says. */
    void type(DataType<?> type) {
        tag(type.getType());
        tag(type.getTypeName());
        tag(type.length());
        tag(type.precision());
        tag(type.scale());
    }

    private void param(Param<?> param) {
        type(param.getDataType());
        tag(param.isInline());
        if (param.getParamName() != null) {
            opaque = true;
        } else if (param.isInline()) {
            tag(param.getValue());
        } else {
            tag(param.getValue() == null);
            value(param);
        }
    }

    /** Generated tables and columns exist once; jOOQ's own equality would compare their names. */
    private void identity(QueryPart part) {
        add(part, System.identityHashCode(part));
    }

    private void add(@Nullable Object part, int partHash) {
        parts.add(part);
        hash = 31 * hash + partHash;
    }

    boolean isOpaque() {
        return opaque;
    }

    List<Param<?>> params() {
        return params;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Shape shape) || shape.hash != hash || shape.parts.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!same(parts.get(i), shape.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || (a != null && !(a instanceof Field<?>) && !(a instanceof Table<?>) && a.equals(b));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
