package dev.botkit.bench;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.USERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import dev.botkit.db.User;
import dev.botkit.query.Users;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 50 users, each with the number of its chatbots: 20 or, for some of them, none. */
@State(Scope.Benchmark)
public class CountPerParent implements Operation {

    /** A join would have to be grouped, and the users be cut off before it: this says the same in fewer words. */
    private static final String SQL = "select " + JdbcUsers.COLUMNS + ","
            + " (select count(*) from aibotkit_chatbots c where c.user_id = u.id and c.deleted_at is null)"
            + " from users u where u.id >= ? and u.deleted_at is null order by u.id limit ?";

    private static final int SIZE = 50;

    private final Variants by = new Variants();
    private int step;

    @Benchmark
    @Override
    public List<UserAndCount> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, nextUser());
            statement.setInt(2, SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                return JdbcRows.list(rows, row -> new UserAndCount(JdbcUsers.read(row), row.getLong(8)));
            }
        }
    }

    @Benchmark
    @Override
    public List<UserAndCount> botkit() {
        return by.botkit.list(Users.all()
                .where(USERS.ID.ge(nextUser()))
                .orderBy(asc(USERS.ID))
                .limit(SIZE)
                .with(Users.CHATBOTS.count(), UserAndCount::new));
    }

    @Benchmark
    @Override
    public List<UserAndCount> jooq() {
        return by.jooq
                .select(
                        row(
                                        USERS.ID,
                                        USERS.NAME,
                                        USERS.EMAIL,
                                        USERS.ROLE,
                                        USERS.DELETED_AT,
                                        USERS.CREATED_AT,
                                        USERS.UPDATED_AT)
                                .mapping(User::new),
                        field(selectCount()
                                .from(CHATBOTS)
                                .where(CHATBOTS.USER_ID.eq(USERS.ID))
                                .and(CHATBOTS.DELETED_AT.isNull())))
                .from(USERS)
                .where(USERS.ID.ge(nextUser()))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(USERS.ID)
                .limit(SIZE)
                .fetch(mapping((user, chatbots) -> new UserAndCount(user, chatbots)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(again().jdbc(), again().botkit(), again().jooq());
    }

    private CountPerParent again() {
        step = 0;
        return this;
    }

    /** Near the last of those who own chatbots, so that there are always some behind them who own none. */
    private int nextUser() {
        step = (step + 1) % 40;
        return BenchDatabase.FIRST_USER_OF_TWENTY + BenchDatabase.USERS_OF_TWENTY - 45 + step;
    }
}
