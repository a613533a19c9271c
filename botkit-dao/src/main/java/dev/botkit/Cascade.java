package dev.botkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Catalog;
import org.jooq.Condition;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * The tables whose rows go when rows of one of them, the root, are deleted: those that refer to it and don't just forget
 * it ({@code set null}, {@code set default}), those that refer to them, and so on.
 */
final class Cascade {

    /**
     * A table below the root.
     *
     * @param paths the foreign keys by which its rows belong to rows that go
     * @param isParent whether other tables refer to it
     */
    record Branch(Table<?> table, List<ForeignKey<?, ?>> paths, boolean isParent) {}

    private final Table<?> root;
    private final List<Branch> branches = new ArrayList<>();

    private Cascade(Table<?> root) {
        this.root = root;
        List<ForeignKey<?, ?>> keys = tables(root)
                .flatMap(table -> table.getReferences().stream())
                .<ForeignKey<?, ?>>map(key -> key)
                .filter(Cascade::takesAlong)
                .toList();
        Deque<Table<?>> parentsFirst = new ArrayDeque<>();
        visit(root, keys, new LinkedHashSet<>(), parentsFirst);
        for (Table<?> table : parentsFirst) {
            if (!table.equals(root)) {
                List<ForeignKey<?, ?>> paths = keys.stream()
                        .filter(key -> key.getTable().equals(table) && parentsFirst.contains(parent(key)))
                        .toList();
                branches.add(new Branch(table, paths, keys.stream().anyMatch(key -> isOf(key, table))));
            }
        }
    }

    /**
     * @throws IllegalArgumentException when the table's children aren't known, or refer to each other in a circle
     */
    static Cascade of(Table<?> root) {
        return new Cascade(root);
    }

    private static Stream<? extends Table<?>> tables(Table<?> root) {
        Schema schema = root.getSchema();
        if (schema == null) {
            throw new IllegalArgumentException(
                    root.getName() + " is of no generated schema, so the tables that refer to"
                            + " it aren't known: delete their rows and its own one by one.");
        }
        Catalog catalog = schema.getCatalog();
        return catalog == null
                ? schema.getTables().stream()
                : catalog.schemaStream().flatMap(Schema::tableStream);
    }

    private static boolean takesAlong(ForeignKey<?, ?> key) {
        return key.getDeleteRule() != ForeignKeyRule.SET_NULL && key.getDeleteRule() != ForeignKeyRule.SET_DEFAULT;
    }

    private static Table<?> parent(ForeignKey<?, ?> key) {
        return key.getKey().getTable();
    }

    private static boolean isOf(ForeignKey<?, ?> key, Table<?> parent) {
        return parent(key).equals(parent);
    }

    /** Depth first: what is finished first has nothing below it that isn't finished. */
    private static void visit(
            Table<?> table, List<ForeignKey<?, ?>> keys, Set<Table<?>> above, Deque<Table<?>> finished) {
        if (!above.add(table)) {
            throw new IllegalArgumentException(table.getName() + " refers to itself, directly or by way of "
                    + above.stream().map(Table::getName).toList()
                    + ": how deep its rows go no single trip can tell. Delete them from the bottom up, level by"
                    + " level.");
        }
        keys.stream()
                .filter(key -> isOf(key, table) && !finished.contains(key.getTable()))
                .forEach(key -> visit(key.getTable(), keys, above, finished));
        above.remove(table);
        if (!finished.contains(table)) {
            finished.addFirst(table);
        }
    }

    /** The tables below the root, each behind all that it refers to. */
    List<Branch> branches() {
        return branches;
    }

    /** All tables, the root first. */
    List<Table<?>> tables() {
        return Stream.concat(Stream.of(root), branches.stream().map(Branch::table))
                .toList();
    }

    /** The rows of one of the tables that belong to the root's rows. */
    Condition rows(Table<?> table, Condition ofRoot) {
        if (table.equals(root)) {
            return ofRoot;
        }
        Branch branch = branches.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
        List<Condition> paths =
                branch.paths().stream().map(path -> below(path, ofRoot)).toList();
        UniqueKey<?> key = table.getPrimaryKey();
        return paths.size() == 1 || key == null
                ? DSL.or(paths)
                : Link.toSelf(key).isAmong(union(key, paths));
    }

    private Condition below(ForeignKey<?, ?> path, Condition ofRoot) {
        Table<?> parent = parent(path);
        return Link.toMany(path)
                .isAmong(DSL.select(path.getKeyFields()).from(parent).where(rows(parent, ofRoot)));
    }

    /** Each path on its own, by its own index: an OR of subselects would have all rows of the table read. */
    private static Select<?> union(UniqueKey<?> key, List<Condition> paths) {
        Select<Record> union = null;
        for (Condition path : paths) {
            Select<Record> rows =
                    DSL.select(key.getFields()).from(key.getTable()).where(path);
            union = union == null ? rows : union.union(rows);
        }
        return Objects.requireNonNull(union);
    }
}
