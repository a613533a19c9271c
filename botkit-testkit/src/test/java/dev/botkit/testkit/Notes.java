package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table of the tests' own migrations. */
final class Notes {
    private Notes() {}

    static void add(DataSource source, String body) throws SQLException {
        execute(source, "insert into notes (body) values ('%s')".formatted(body));
    }

    static String all(DataSource source) throws SQLException {
        return value(source, "select coalesce(string_agg(body, ',' order by id), '') from notes");
    }

    static String value(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
