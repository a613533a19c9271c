package dev.botkit;

import dev.botkit.error.SqlErrors;
import java.sql.SQLException;

/** Calls of the driver beside the statements of verbs. */
final class Jdbc {

    private Jdbc() {}

    /** A call that gives nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    /** A call that gives something. */
    @FunctionalInterface
    interface Call<X> {
        X run() throws SQLException;
    }

    /**
     * @param doing what it does, in SQL, for the error
     */
    static void run(String doing, Action action) {
        get(doing, () -> {
            action.run();
            return true;
        });
    }

    /**
     * @param doing what it does, in SQL, for the error
     */
    static <X> X get(String doing, Call<X> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw SqlErrors.of(doing, e, null);
        }
    }
}
