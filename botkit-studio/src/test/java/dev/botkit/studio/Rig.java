package dev.botkit.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain SQL for tests, each call on a connection of its own. */
record Rig(DataSource source) {

    Rig run(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        }
    }

    Rig sample() throws SQLException, IOException {
        try (var in = Objects.requireNonNull(Rig.class.getResourceAsStream("/sample.sql"))) {
            return run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The first column of the first row, as text. */
    @Nullable
    String text(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
