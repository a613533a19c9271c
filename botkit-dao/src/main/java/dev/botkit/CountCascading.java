package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What a cascading delete would delete: one row with the number of rows of each table. */
final class CountCascading implements Operation<Deleted> {

    private final Target target;
    private final Cascade cascade;

    CountCascading(Target target, Cascade cascade) {
        this.target = target;
        this.cascade = cascade;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(CountCascading.class);
        target.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        Condition root = target.condition();
        List<Field<?>> counts = new ArrayList<>();
        for (Table<?> table : cascade.tables()) {
            counts.add(DSL.field(DSL.selectCount().from(table).where(cascade.rows(table, root))));
        }
        return List.of(jooq.select(counts));
    }

    @Override
    public Deleted read(Results results) throws SQLException {
        ResultSet row = results.next();
        row.next();
        results.count();
        List<Table<?>> tables = cascade.tables();
        List<Long> counts = new ArrayList<>();
        for (int i = 1; i <= tables.size(); i++) {
            counts.add(row.getLong(i));
        }
        return Deleted.of(tables, counts);
    }
}
