package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a connection could not be had, and what to do. */
final class Refusal {

    private Refusal() {}

    static CommandFailedException of(Access access, SQLException e) {
        return new CommandFailedException(message(access, String.valueOf(e.getSQLState()), e.getMessage()), e);
    }

    private static String message(Access access, String state, @Nullable String reason) {
        String place = access.place();
        String user = access.source().getUser() == null
                ? "no user"
                : "user " + access.source().getUser();
        return switch (state) {
            case "08004" ->
                "The PostgreSQL at %s doesn't let %s in: %s Correct BOTKIT_USER, BOTKIT_PASSWORD and BOTKIT_JDBC_URL."
                        .formatted(place, user, reason);
            case "08001", "08006" ->
                "No PostgreSQL answers at %s. Start it, or correct BOTKIT_JDBC_URL.".formatted(place);
            case "28P01", "28000" ->
                "The PostgreSQL at %s doesn't let %s in. Correct BOTKIT_USER and BOTKIT_PASSWORD."
                        .formatted(place, user);
            case "3D000" -> "There is no such database at %s. Create it, or correct BOTKIT_JDBC_URL.".formatted(place);
            case "53300" -> "The PostgreSQL at %s has no connection to spare.".formatted(place);
            case "57P03" -> "The PostgreSQL at %s is starting or stopping. Try again.".formatted(place);
            default -> "The PostgreSQL at %s can't be used: %s (SQLSTATE %s)".formatted(place, reason, state);
        };
    }
}
