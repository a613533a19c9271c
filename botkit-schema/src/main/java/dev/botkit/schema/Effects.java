package dev.botkit.schema;

import dev.botkit.schema.Catalogue.Column;
import dev.botkit.schema.Catalogue.Table;
import dev.botkit.schema.Loss.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change does to data.
 *
 * @param before the catalogue as it is
 * @param after the catalogue as the change leaves it
 * @param rewritten how many rows it keeps of tables that it rewrites or truncates, by their oid
 */
record Effects(Catalogue before, Catalogue after, Map<Long, Long> rewritten) {

    /** What would be lost if it happened now, counted from the tables as they are before. */
    List<Loss> losses(Session session) throws SQLException {
        var losses = new ArrayList<Loss>();
        for (Table table : before.tables().values()) {
            if (isGone(table)) {
                add(losses, table.name(), Kind.ROWS, session.count("*", table.name()));
            } else if (rewritten.containsKey(table.oid())) {
                long kept = rewritten.get(table.oid());
                add(losses, table.name(), Kind.ROWS, session.count("*", table.name()) - kept);
            }
        }
        for (Column column : touchedColumns()) {
            var kind = after.columns().containsKey(column.key()) ? Kind.VALUES_CONVERTED : Kind.VALUES;
            add(losses, column.table() + "." + column.name(), kind, session.count(column.name(), column.table()));
        }
        losses.addAll(writes());
        losses.sort(Comparator.comparing(Loss::of).thenComparing(Loss::kind));
        return losses;
    }

    /** The rows deleted and updated one by one, in tables that stay; known without counting any. */
    List<Loss> writes() {
        var losses = new ArrayList<Loss>();
        for (Table table : before.tables().values()) {
            var later = after.tables().get(table.oid());
            if (later != null) {
                if (!rewritten.containsKey(table.oid())) {
                    add(losses, table.name(), Kind.ROWS, later.deleted() - table.deleted());
                }
                add(losses, table.name(), Kind.ROWS_UPDATED, later.updated() - table.updated());
            }
        }
        return losses;
    }

    private boolean isGone(Table table) {
        return !after.tables().containsKey(table.oid());
    }

    private static void add(Collection<Loss> losses, String of, Kind kind, long count) {
        if (count > 0) {
            losses.add(new Loss(of, kind, count));
        }
    }

    /**
     * Keeps everybody else out of the tables that go, change or are rewritten, until the transaction ends: what is
     * counted then is what is lost. A weaker lock would have to be raised later, which can deadlock.
     */
    void lockOthersOut(Session session) throws SQLException {
        var tables = Stream.concat(
                        before.tables().values().stream()
                                .filter(table -> isGone(table) || rewritten.containsKey(table.oid()))
                                .map(Table::name),
                        touchedColumns().stream().map(Column::table))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            session.run("set local lock_timeout = '5s'");
            session.run("lock table " + tables + " in access exclusive mode");
        }
    }

    /** Those that go or get another type, of tables that stay. */
    private List<Column> touchedColumns() {
        return before.columns().values().stream()
                .filter(column -> after.tables().containsKey(column.oid()))
                .filter(column -> {
                    var later = after.columns().get(column.key());
                    return later == null || !later.type().equals(column.type());
                })
                .toList();
    }
}
