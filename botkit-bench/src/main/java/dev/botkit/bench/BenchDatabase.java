package dev.botkit.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The data that all benchmarks read: the first user owns 5,000 chatbots, the next 750 own 20 each, the rest none. All
 * chatbots have five to seven documents, those of the 750 have 12 conversations too; the first of these have messages.
 * Rows of one parent don't lie together, as they don't where they came in one by one.
 */
final class BenchDatabase {

    static final int USER_OF_5000 = 1;

    static final int USERS_OF_TWENTY = 750;
    static final int FIRST_USER_OF_TWENTY = 2;
    static final int CHATBOTS = 20_000;
    static final int CONVERSATIONS_WITH_MESSAGES = 2_000;

    /** Whose chatbots are inserted by a benchmark, so that what the others read stays as it is. */
    static final int INSERTING_USER = 1_000;

    private static final String SEED = """
            insert into users (email, name)
            select 'user' || n || '@example.com', 'User ' || n from generate_series(1, 1000) n;

            insert into aibotkit_chatbots (user_id, name, description, active, style, messages_template, created_at)
            select case when n <= 5000 then 1 else 2 + (n - 5001) / 20 end,
                   'Chatbot ' || n,
                   'Answers the questions of visitors of site ' || n,
                   true,
                   jsonb_build_object('primaryColor', '#008858', 'secondaryColor', '#ffffff',
                       'position', 'right', 'buttonStyle', 'round', 'fontFamily', 'Inter'),
                   jsonb_build_object('greeting', 'Hello, how can I help you?', 'tone', 'friendly',
                       'fallback', 'I am sorry, I have no answer to that.', 'personality', 'Patient and precise'),
                   timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute'
              from generate_series(1, 20000) n;

            insert into aibotkit_documents (chatbot_id, title, source_type, source_url, content, status, created_at)
            select c.id, 'Document ' || n, 'url', 'https://example.com/' || c.id || '/' || n,
                   repeat('What visitors ask about, and what is true of it. ', 4), 'completed',
                   c.created_at + n * interval '1 hour'
              from generate_series(1, 7) n join aibotkit_chatbots c on n <= 5 + c.id % 3
             order by n, c.id;

            insert into aibotkit_conversations (chatbot_id, session_id, title, created_at)
            select c.id, 'session-' || c.id || '-' || n, 'Conversation ' || n, c.created_at + n * interval '1 hour'
              from generate_series(1, 12) n join aibotkit_chatbots c on c.id > 5000
             order by n, c.id;

            insert into aibotkit_messages (conversation_id, role, content, token_count, created_at)
            select c.id, case when n % 2 = 1 then 'user' else 'assistant' end,
                   'What was said as number ' || n || ' of this conversation', n % 40,
                   c.created_at + n * interval '10 seconds'
              from generate_series(1, 50) n join aibotkit_conversations c on c.id <= 2000
             order by n, c.id;
            """;

    private BenchDatabase() {}

    /** One connection, the same for all variants: a pool's cost is part of each, its contention of none. */
    static DataSource dataSource() {
        return Started.POOL;
    }

    /** Made at first use, once per JVM; the server ends with it. */
    private static final class Started {
        static final DataSource POOL = start();

        private static DataSource start() {
            TestDatabase database = TestPostgres.start().migrated("classpath:db/migration");
            HikariConfig config = new HikariConfig();
            config.setDataSource(database.dataSource());
            config.setMaximumPoolSize(1);
            HikariDataSource pool = new HikariDataSource(config);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(SEED);
                // Outside the transaction that several statements sent together make.
                statement.execute("vacuum analyze");
                return pool;
            } catch (SQLException e) {
                throw new IllegalStateException("The benchmarks' data could not be inserted.", e);
            }
        }
    }
}
