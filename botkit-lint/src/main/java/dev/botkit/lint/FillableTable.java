package dev.botkit.lint;

import java.util.List;
import java.util.Map;

/**
 * A table to insert rows into.
 *
 * @param name as SQL names it
 * @param columns those that the server has no value for
 * @param checks the numbers of the columns that a check constraint is about, by its name
 */
record FillableTable(
        long oid, String name, List<FillableColumn> columns, List<Parent> parents, Map<String, List<Integer>> checks) {}
