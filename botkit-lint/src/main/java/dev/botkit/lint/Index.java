package dev.botkit.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * An index.
 *
 * @param file of its entries; 0 where it has none
 * @param columns the numbers of its key's columns; 0 for an expression
 * @param whole whether it is valid and has no predicate
 * @param ofConstraint whether a constraint made it
 * @param attached whether it is part of a partitioned table's index
 */
record Index(
        long oid,
        long table,
        String name,
        long file,
        List<Integer> columns,
        boolean whole,
        boolean ofConstraint,
        boolean attached) {

    boolean leadsWith(Collection<Integer> wanted) {
        return whole
                && columns.size() >= wanted.size()
                && new HashSet<>(columns.subList(0, wanted.size())).containsAll(wanted);
    }
}
