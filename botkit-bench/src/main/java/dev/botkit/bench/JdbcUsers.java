package dev.botkit.bench;

import dev.botkit.db.User;
import dev.botkit.type.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Reads users by hand, from {@code users u}. */
final class JdbcUsers {

    static final String COLUMNS = "u.id, u.name, u.email, u.role, u.deleted_at, u.created_at, u.updated_at";

    private static final Map<String, Role> ROLES = JdbcRows.byText(Role.values());

    private JdbcUsers() {}

    static User read(ResultSet row) throws SQLException {
        return new User(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Objects.requireNonNull(ROLES.get(row.getString(4))),
                row.getObject(5, OffsetDateTime.class),
                row.getObject(6, OffsetDateTime.class),
                row.getObject(7, OffsetDateTime.class));
    }
}
