package dev.botkit.lint;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a database as they are at one moment, by oid, without those that are temporary or an extension's. */
record Catalogue(Map<Long, Table> tables, Map<Long, Index> indexes, Map<Long, Constraint> constraints) {

    Optional<Table> table(long oid) {
        return Optional.ofNullable(tables.get(oid));
    }

    Stream<Index> indexesOf(long table) {
        return indexes.values().stream().filter(index -> index.table() == table);
    }

    /** The name to show for a table that is, or was. */
    String nameOf(long oid) {
        return table(oid).map(Table::shown).orElseGet(() -> "table " + oid);
    }

    boolean hasNamed(String qualified) {
        return tables.values().stream().anyMatch(table -> table.qualified().equals(qualified));
    }

    /** Whether this is a partition of the other, or of one of its partitions. */
    boolean isBelow(long table, long ancestor) {
        for (long above = parentOf(table); above != 0; above = parentOf(above)) {
            if (above == ancestor) {
                return true;
            }
        }
        return false;
    }

    boolean isPartition(long table) {
        return parentOf(table) != 0;
    }

    private long parentOf(long table) {
        return table(table).map(Table::parent).orElse(0L);
    }

    /** Whether a whole, valid index leads with these columns, in any order. */
    boolean hasIndexLeadingWith(long table, Collection<Integer> columns) {
        return indexesOf(table).anyMatch(index -> index.leadsWith(columns));
    }
}
