package dev.botkit.studio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Another value for one cell.
 *
 * @param seen the value that was on the page; the cell is written only if it still has it
 */
record Edit(
        String table,
        List<String> key,
        String column,
        @Nullable String seen,
        @Nullable String value) {
    static final int MOST_CHARACTERS = 1_000_000;

    static Edit read(String json) {
        Edit edit = Json.read(json, "body", new TypeReference<Edit>() {});
        if (edit.table == null || edit.key == null || edit.column == null) {
            throw new Refusal(400, "An edit names a table, the key of a row and a column.");
        }
        return edit;
    }

    /** Writes it, and gives the row as it now is: a trigger may have changed more of it. */
    Reply apply(Connection connection, Table target) throws SQLException {
        Column cell = target.column(column);
        if (!cell.editable()) {
            throw new Refusal(403, "The column " + column + " of " + table + " can't be edited here.");
        }
        Sql row = new Key(key).in(target);
        int written = update(connection, target, cell, row);
        if (written > 1) {
            throw new Refusal(422, "Tables that inherit from " + table + " have this key too. Nothing was saved.");
        }
        List<Rows.Row> rows = Rows.read(connection, target, row, "", MOST_CHARACTERS);
        if (rows.isEmpty()) {
            throw new Refusal(410, "The row is gone: somebody has deleted it meanwhile.");
        }
        if (written == 1) {
            return Reply.json(200, rows.getFirst());
        }
        String current = rows.getFirst().values().get(target.columns().indexOf(cell));
        return Reply.json(409, new Stale(reason(current), current));
    }

    private int update(Connection connection, Table target, Column cell, Sql row) throws SQLException {
        Sql update = Sql.join(
                " ",
                List.of(
                        Sql.of("update " + target.quoted() + " set " + cell.quoted() + " = " + cell.bound(), value),
                        new Sql("where " + row.text(), row.binds()),
                        // Another collation may hold different texts to be equal.
                        Sql.of("and " + cell.asText() + " collate \"C\" is not distinct from ?", seen)));
        try (var statement = update.prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    private String reason(@Nullable String current) {
        return Objects.equals(current, seen)
                ? "The server left the row as it was: a trigger or a policy forbids the change."
                : "Somebody has changed this value meanwhile. Nothing was saved.";
    }

    private record Stale(String error, @Nullable String current) {}
}
