package dev.botkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One conversation of a million messages: ten a millisecond, every third without a count of tokens. */
final class MillionMessages {

    static final int ROWS = 1_000_000;

    private MillionMessages() {}

    static void fill(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into users (email) values ('ada@example.com');
                    insert into aibotkit_chatbots (user_id, name) values (1, 'Support');
                    insert into aibotkit_conversations (chatbot_id, session_id) values (1, 'long');
                    alter table aibotkit_messages set unlogged;
                    alter table aibotkit_messages disable trigger user;
                    alter table aibotkit_messages drop constraint messages_conversation_fk;
                    drop index idx_messages_conversation_created;
                    insert into aibotkit_messages (conversation_id, role, content, token_count, created_at)
                      select 1, case n %% 4 when 0 then 'system' when 1 then 'assistant' else 'user' end,
                             'The quick brown fox jumps over the lazy dog for the ' || n || 'th time.',
                             case when n %% 3 = 0 then null else n %% 1000 end,
                             timestamptz '2026-01-01 00:00Z' + n / 10 * interval '1 ms'
                      from generate_series(1, %d) n;
                    create index idx_messages_conversation_created
                      on aibotkit_messages (conversation_id, created_at, id)""".formatted(ROWS));
        }
    }
}
