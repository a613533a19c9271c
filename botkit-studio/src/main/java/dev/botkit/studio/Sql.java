package dev.botkit.studio;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of SQL with its bind values. The text is made of names that came from the catalogue; all else is bound. */
record Sql(String text, List<@Nullable String> binds) {

    static Sql of(String text) {
        return new Sql(text, List.of());
    }

    static Sql of(String text, @Nullable String bind) {
        List<@Nullable String> binds = new ArrayList<>();
        binds.add(bind);
        return new Sql(text, binds);
    }

    /** All of them, and true of nothing at all. */
    static Sql and(Collection<Sql> conditions) {
        return conditions.isEmpty() ? of("true") : join(" and ", conditions);
    }

    static Sql join(String between, Collection<Sql> parts) {
        List<@Nullable String> binds = new ArrayList<>();
        parts.forEach(part -> binds.addAll(part.binds));
        return new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(between)), binds);
    }

    /** A name as an identifier, whatever it consists of. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < binds.size(); i++) {
            statement.setString(i + 1, binds.get(i));
        }
        return statement;
    }
}
