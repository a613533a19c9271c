package dev.botkit.seed;

import dev.botkit.mapping.NewRow;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The rows of a table, with their ids, which are 1, 2, 3, ….
 *
 * @param rows makes them, from the first each time
 */
record TableRows<T extends Record>(Table<T> table, long count, Supplier<Stream<? extends NewRow<T, ?>>> rows) {}
