package dev.botkit.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Query;
import dev.botkit.TableQuery;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is asked of relations, the answer is that of plain queries put together row by row. */
@PostgresTest
class RandomRelationsTest {

    private static final long SEED = 20_240_607L;
    private static final int CASES = 240;

    @BeforeAll
    static void aFewRowsOfEverything(DataSource dataSource) {
        DSL.using(dataSource, SQLDialect.POSTGRES).execute("""
                insert into users (name, email, deleted_at)
                select nullif('user ' || n % 4, 'user 3'), 'user' || n || '@example.com', case when n % 5 = 0 then now() end
                from generate_series(1, 8) n;

                insert into aibotkit_chatbots (user_id, name, description, active, deleted_at)
                select 1 + n * n % 7, 'bot ' || n, case when n % 3 = 0 then 'of ' || n % 4 end, n % 2 = 0,
                  case when n % 6 = 0 then now() end
                from generate_series(1, 24) n;

                insert into aibotkit_documents (chatbot_id, title, source_type, content, status, deleted_at)
                select 1 + n * n % 23, 'title ' || n % 5, 'text', case when n % 4 = 0 then 'content ' || n end,
                  (array['pending', 'processing', 'completed', 'failed'])[1 + n % 4], case when n % 7 = 0 then now() end
                from generate_series(1, 60) n;

                insert into aibotkit_conversations (chatbot_id, session_id, title, created_at, deleted_at)
                select 1 + n * n % 22, 'session ' || n, case when n % 3 = 0 then 'title ' || n % 4 end,
                  now() - n % 5 * interval '1 day', case when n % 8 = 0 then now() end
                from generate_series(1, 60) n;

                insert into aibotkit_messages (conversation_id, role, content, token_count)
                select 1 + n * n % 59, (array['user', 'assistant', 'system'])[1 + n % 3], 'words ' || n,
                  case when n % 4 > 0 then n % 11 end
                from generate_series(1, 150) n;
                """);
    }

    @Test
    void areTheSameAsPlainQueriesPutTogether(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            DSLContext jooq = DSL.using(connection, SQLDialect.POSTGRES);
            Botkit botkit = Botkit.using(jooq);
            Random random = new Random(SEED);
            System.out.println("Random relations: seed " + SEED + ", " + CASES + " cases");
            List<Entity<?, ?, ?>> entities =
                    List.of(Entity.USER, Entity.CHATBOT, Entity.DOCUMENT, Entity.CONVERSATION, Entity.MESSAGE);
            for (int i = 0; i < CASES; i++) {
                Entity<?, ?, ?> entity = entities.get(random.nextInt(entities.size()));
                compare(i, Node.many(entity, random, 3), botkit, jooq);
            }
        }
    }

    private static <Q extends TableQuery<Q, T, R>, T extends Record, R> void compare(
            int number, Node<Q, T, R> node, Botkit botkit, DSLContext jooq) {
        Query<Object> query = node.ask(node.entity().all().get());
        Object rows = node.comparable(botkit.list(query));

        Object assembled = node.comparable(node.assemble(jooq, DSL.noCondition()));
        assertThat(rows.equals(assembled))
                .as("case %d of seed %d: %s%n%s", number, SEED, node, botkit.sql(query))
                .isTrue();
    }
}
