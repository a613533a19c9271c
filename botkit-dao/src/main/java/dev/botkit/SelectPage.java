package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A page and the number of all rows, in one statement: the count, and joined to it the page, if it has rows. So the
 * total is there beyond the last page too.
 */
final class SelectPage<R> implements Operation<Page<R>> {

    private static final String PAGE = "page";
    private static final String TOTAL = "total";
    private static final Field<Boolean> PRESENT = DSL.inline(true).as("present");

    private final Query<R> query;
    private final PageRequest request;
    private final Window window;

    SelectPage(Query<R> query, PageRequest request) {
        this.query = query;
        this.request = request;
        Param<Long> offset = DSL.val(request.offset(), SQLDataType.BIGINT);
        this.window = new Window(request.size(), offset, null, false);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectPage.class);
        query.describe(shape);
        window.describe(shape);
    }

    @Override
    public List<Select<?>> render(DSLContext jooq) {
        Level<R> level = Level.root(query, window);
        List<Select<?>> statements = new ArrayList<>();
        statements.add(pageAndTotal(jooq, level.columns()));
        level.renderBelow(jooq, statements);
        return statements;
    }

    private Select<?> pageAndTotal(DSLContext jooq, Columns columns) {
        Selection<?, ?> selection = query.selection();
        Output<?> output = query.output();
        columns.position(PRESENT);
        List<? extends Sort<?>> order = Selects.order(selection, window, output);
        order.forEach(key -> columns.position(key.field()));
        Table<?> page = Selects.rows(jooq, selection, window, output, new Columns(columns.named()), true)
                .asTable(PAGE);
        Table<?> total = Selects.count(jooq, query).asTable(TOTAL);

        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(total.field("rows"));
        select.addSelect(columns.outside(PAGE));
        select.addFrom(total.leftJoin(page).on(DSL.trueCondition()));
        select.addOrderBy(Selects.outsideOrder(order, columns, PAGE));
        return select;
    }

    @Override
    public Page<R> read(Results results) throws SQLException {
        Level<R> level = Level.root(query, window);
        Total total = new Total(level.columns().position(PRESENT) + 1);
        List<R> rows = level.readRows(results, total, 2);
        return new Page<>(rows, total.rows, request.page(), request.size());
    }

    /** Takes the total from the first column, and leaves out the row that stands for a page without rows. */
    private static final class Total implements RowGate {

        private final int presentAt;
        private long rows;

        Total(int presentAt) {
            this.presentAt = presentAt;
        }

        @Override
        public boolean passes(ResultSet row, int index) throws SQLException {
            rows = row.getLong(1);
            return row.getBoolean(presentAt);
        }
    }
}
