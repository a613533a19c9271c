package dev.botkit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * What the benchmarks that write find, and what becomes of what they wrote. It all belongs to one user's chatbots, so what
 * the others read stays as it is.
 */
final class WrittenRows {

    private static final String REMOVE =
            "delete from aibotkit_chatbots where user_id = " + BenchDatabase.INSERTING_USER;
    private static final String VACUUM =
            "vacuum aibotkit_chatbots, aibotkit_conversations, aibotkit_messages, aibotkit_analytics";

    private static final String CHATBOTS = """
            insert into aibotkit_chatbots (user_id, name, style, messages_template)
            select ?, 'Written ' || n, style, messages_template
              from generate_series(1, ?) n, (select style, messages_template from aibotkit_chatbots where id = 1) one
            returning id""";

    private static final String TREE = """
            with bot as (insert into aibotkit_chatbots (user_id, name) values (?, 'Tree') returning id),
                 talks as (insert into aibotkit_conversations (chatbot_id, session_id)
                     select id, 'tree-' || n from bot, generate_series(1, 10) n returning id),
                 said as (insert into aibotkit_messages (conversation_id, role, content)
                     select id, 'user', 'What was said as number ' || n from talks, generate_series(1, 10) n)
            select id from bot""";

    private static final String OTHER_DAYS =
            "delete from aibotkit_analytics where chatbot_id = ? and (date - ?::date) % 2 = 1";
    private static final String EVERY_SECOND_DAY = """
            insert into aibotkit_analytics (chatbot_id, date)
            select ?, ?::date + n from generate_series(0, ? - 1, 2) n
            on conflict (chatbot_id, date) do nothing""";

    private WrittenRows() {}

    /** Removes all that was written: each turn finds tables of the same size. */
    static void remove() throws SQLException {
        try (Connection connection = BenchDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(REMOVE);
            // Outside the transaction that several statements sent together make.
            statement.execute(VACUUM);
        }
    }

    /** The name of the chatbot with this number. */
    static String name(int number) {
        return "Written " + number;
    }

    /** Only these chatbots are there then, numbered from 1; gives their ids. */
    static long[] chatbots(int count) throws SQLException {
        remove();
        return ids(CHATBOTS, count, BenchDatabase.INSERTING_USER, count);
    }

    /** A conversation, the only one there is then. */
    static long conversation() throws SQLException {
        long bot = chatbots(1)[0];
        return ids(
                "insert into aibotkit_conversations (chatbot_id, session_id) values (?, 'written') returning id",
                1,
                bot)[0];
    }

    /** Adds a chatbot with 10 conversations of 10 messages each. */
    static long tree() throws SQLException {
        return ids(TREE, 1, BenchDatabase.INSERTING_USER)[0];
    }

    /** Leaves a chatbot the counts of every second of so many days, and no others. */
    static void everySecondDay(long bot, LocalDate first, int days) throws SQLException {
        update(OTHER_DAYS, bot, first);
        update(EVERY_SECOND_DAY, bot, first, days);
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (Connection connection = BenchDatabase.dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static long[] ids(String sql, int count, Object... values) throws SQLException {
        try (Connection connection = BenchDatabase.dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            long[] ids = new long[count];
            try (ResultSet rows = statement.executeQuery()) {
                for (int i = 0; i < count; i++) {
                    rows.next();
                    ids[i] = rows.getLong(1);
                }
            }
            return ids;
        }
    }
}
