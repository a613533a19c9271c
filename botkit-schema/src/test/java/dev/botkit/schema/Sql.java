package dev.botkit.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Plain SQL for tests, each call on a connection of its own. */
record Sql(DataSource source) {

    /** The number of rows written by the statement, or by the first of several. */
    int run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    /** The same database, for sessions with these settings, such as {@code -c role=pg_monitor}. */
    DataSource with(String options) throws SQLException {
        var known = source.unwrap(PGSimpleDataSource.class);
        var limited = new PGSimpleDataSource();
        limited.setUrl(known.getUrl());
        limited.setUser(known.getUser());
        limited.setPassword(known.getPassword());
        limited.setOptions(options);
        return limited;
    }

    /** Runs a file of the test's class path. */
    void script(String name) throws SQLException {
        run(read(name));
    }

    /** A file of the test's class path. */
    static String read(String name) {
        try (var in = Objects.requireNonNull(Sql.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column, as text. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        }
    }

    long count(String from) throws SQLException {
        return Long.parseLong(texts("select count(*) from " + from).getFirst());
    }
}
