package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** How the values of one relation reach the rows of a level. */
sealed interface Relation {

    static Relation of(Level<?> above, Related<?, ?> related, Columns columns) {
        return switch (related.fetch()) {
            case RelatedCount<?> count -> new Beside(columns.position(count.field()));
            case RelatedRows<?, ?, ?> rows -> Below.of(above, rows, columns);
        };
    }

    void render(DSLContext jooq, List<Select<?>> statements);

    /** What a row itself holds of the relation: the value, or the key to find it by. */
    @Nullable
    Object read(ResultSet row, int first) throws SQLException;

    /** Puts the values in the place of the keys. */
    void resolve(Results results, List<RawRow> rows, int index) throws SQLException;

    /** A number in the row itself. */
    record Beside(int position) implements Relation {

        @Override
        public void render(DSLContext jooq, List<Select<?>> statements) {}

        @Override
        public Object read(ResultSet row, int first) throws SQLException {
            return row.getLong(first + position - 1);
        }

        @Override
        public void resolve(Results results, List<RawRow> rows, int index) {}
    }

    /** Rows of a level below. */
    record Below<X, V>(Level<X> level, Key key, RelatedRows<?, X, V> related) implements Relation {

        static <X, V> Below<X, V> of(Level<?> above, RelatedRows<?, X, V> rows, Columns columns) {
            Level<X> level = Level.below(above, rows.link(), rows.rows());
            return new Below<>(level, Key.of(rows.link().near(), columns), rows);
        }

        @Override
        public void render(DSLContext jooq, List<Select<?>> statements) {
            level.render(jooq, statements);
        }

        @Override
        public @Nullable Object read(ResultSet row, int first) throws SQLException {
            return key.read(row, first);
        }

        @Override
        public void resolve(Results results, List<RawRow> rows, int index) throws SQLException {
            Map<Object, List<X>> found = Level.byKey(level.readKeyed(results));
            for (RawRow row : rows) {
                Object of = row.related()[index];
                List<X> group = of == null ? null : found.get(of);
                row.related()[index] = related.gather(group == null ? List.of() : group);
            }
        }
    }
}
