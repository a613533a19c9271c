package dev.botkit.studio;

import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Plain SQL for tests, each call on a connection of its own. */
record Rig(DataSource source) {

    /** The same database for another role. */
    static DataSource as(String role, TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setOptions("-c role=" + role);
        return source;
    }

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
