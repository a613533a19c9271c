package dev.botkit.studio;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database objected to, in its own words. */
final class ServerError {
    private static final String CANCELLED = "57014";

    private ServerError() {}

    /** Whether a timeout ended the statement. */
    static boolean isCancelled(SQLException e) {
        return CANCELLED.equals(e.getSQLState());
    }

    static Reply reply(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (isCancelled(e)) {
            return Reply.json(504, Map.of("error", "Given up after ten seconds: narrow it down, or sort by an index."));
        }
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (message == null) {
            return Reply.json(503, Map.of("error", "The database can't be reached, SQLSTATE " + state + "."));
        }
        Map<String, String> error = new LinkedHashMap<>();
        put(error, "error", message.getMessage());
        put(error, "detail", message.getDetail());
        put(error, "hint", message.getHint());
        error.put("sqlState", state);
        return Reply.json(422, error);
    }

    private static void put(Map<String, String> error, String name, @Nullable String value) {
        if (value != null) {
            error.put(name, value);
        }
    }
}
