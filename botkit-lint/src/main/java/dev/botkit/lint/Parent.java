package dev.botkit.lint;

import java.util.List;

/**
 * A foreign key, as somebody who inserts sees it.
 *
 * @param table the oid of the table referred to
 * @param from as SQL names that table
 * @param columns the numbers of the columns that refer
 * @param keys the columns referred to, in the same order, quoted where they must be
 * @param required whether there has to be a row to refer to: no column may be null
 */
record Parent(long table, String from, List<Integer> columns, List<String> keys, boolean required) {}
