package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The server's counters of what a connection did to tables, by their oid. Only differences of two mean something. */
record Activity(Map<Long, Counters> counters) {

    /**
     * What was done to one table.
     *
     * @param scans how often it was read in the order of its rows
     * @param scanned the rows that were read so
     * @param indexScans how often one of its indexes was read
     * @param indexed the entries that were read so
     */
    record Counters(long scans, long scanned, long indexScans, long indexed, long updated, long deleted) {
        static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);

        Counters since(Counters earlier) {
            return new Counters(
                    scans - earlier.scans,
                    scanned - earlier.scanned,
                    indexScans - earlier.indexScans,
                    indexed - earlier.indexed,
                    updated - earlier.updated,
                    deleted - earlier.deleted);
        }

        /** Whether all of so many rows were read at once, rather than a few of them many times. */
        boolean readAll(long rows) {
            return (scans > 0 && scanned >= rows) || (indexScans > 0 && rows > 0 && indexed >= rows * indexScans);
        }
    }

    private static final String QUERY = """
            select c.oid,
              pg_stat_get_xact_numscans(c.oid),
              pg_stat_get_xact_tuples_returned(c.oid),
              coalesce(i.scans, 0),
              coalesce(i.entries, 0),
              pg_stat_get_xact_tuples_updated(c.oid),
              pg_stat_get_xact_tuples_deleted(c.oid)
            from pg_class c
            cross join lateral (
              select sum(pg_stat_get_xact_numscans(indexrelid)) as scans,
                sum(pg_stat_get_xact_tuples_returned(indexrelid)) as entries
              from pg_index where indrelid = c.oid
            ) i
            where c.relkind in ('r', 'm') and c.relnamespace <> 'pg_catalog'::regnamespace
            """;

    static Activity of(Connection connection) throws SQLException {
        Map<Long, Counters> counters = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                counters.put(
                        rows.getLong(1),
                        new Counters(
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7)));
            }
        }
        return new Activity(Map.copyOf(counters));
    }

    /** What was done between the two, to the tables that are still there. */
    Map<Long, Counters> since(Activity earlier) {
        Map<Long, Counters> done = new HashMap<>();
        counters.forEach(
                (table, now) -> done.put(table, now.since(earlier.counters.getOrDefault(table, Counters.NONE))));
        return Map.copyOf(done);
    }
}
