package dev.botkit;

import dev.botkit.Cascade.Branch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Deletes rows and all that belong to them, counting each table's.
 *
 * <p>First the rows are locked, level by level from the root. A row that is inserted, or moved, takes a lock on its
 * parent, which this one waits for, and which then waits for this one; so once a level is locked, nothing can come to the
 * next, and the next statement, whose snapshot is newer, sees all that came before. Rows that nothing refers to need no
 * lock: there is nothing to come below them. Then the rows are deleted, from the leaves up to the root, and nothing is
 * left for the server's own cascade, which wouldn't say how many that were.
 */
final class DeleteCascading implements Operation<Deleted> {

    private final Target target;
    private final Cascade cascade;
    private final Pinned pinned;

    DeleteCascading(Target target, Cascade cascade) {
        this.target = target;
        this.cascade = cascade;
        this.pinned = new Pinned(target);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.DELETE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(DeleteCascading.class);
        target.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        if (cascade.branches().isEmpty()) {
            return List.of(target.delete(jooq));
        }
        Condition root = pinned.condition();
        List<Query> statements = new ArrayList<>();
        statements.add(pinned.pin(jooq));
        for (Branch branch : cascade.branches()) {
            if (isLocked(branch)) {
                statements.add(lock(jooq, branch.table(), cascade.rows(branch.table(), root)));
            }
        }
        for (Table<?> table : cascade.tables().reversed()) {
            statements.add(jooq.deleteFrom(table).where(cascade.rows(table, root)));
        }
        return statements;
    }

    /**
     * Rows that go for one of several reasons are found by their keys alone, so none of them may move away between being
     * found and being deleted.
     */
    private static boolean isLocked(Branch branch) {
        return branch.isParent() || branch.paths().size() > 1;
    }

    /** Locks rows in the order of their keys, as everybody does; gives one row, their number. */
    private static Select<?> lock(DSLContext jooq, Table<?> table, Condition rows) {
        SelectQuery<?> locked = jooq.selectQuery();
        locked.addSelect(DSL.one().as("one"));
        locked.addFrom(table);
        locked.addConditions(rows);
        if (table.getPrimaryKey() != null) {
            locked.addOrderBy(table.getPrimaryKey().getFields());
        }
        locked.setForUpdate(true);
        return jooq.selectCount().from(locked.asTable("locked"));
    }

    @Override
    public Optional<Schema> schema() {
        return target.schema();
    }

    @Override
    public Deleted read(Results results) throws SQLException {
        List<Table<?>> tables = cascade.tables();
        if (!cascade.branches().isEmpty()) {
            results.next();
            for (Branch branch : cascade.branches()) {
                if (isLocked(branch)) {
                    results.next();
                }
            }
        }
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            counts.add(results.nextCount());
        }
        Collections.reverse(counts);
        return Deleted.of(tables, counts);
    }
}
