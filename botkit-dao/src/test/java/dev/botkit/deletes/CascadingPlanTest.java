package dev.botkit.deletes;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.db.Chatbot;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import dev.botkit.wire.Explained;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** One chatbot among many is deleted by way of the indexes of its children. */
@PostgresTest
class CascadingPlanTest {

    private static final int OTHERS = 200;

    @Test
    void whatBelongsToOthersIsNotRead(DataSource dataSource) throws SQLException {
        Botkit botkit = Botkit.using(dataSource);
        Chatbot bot = oneAmongMany(botkit);

        List<Explained> plans = explain(dataSource, bot);

        assertThat(plans).hasSize(7);
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.nodes()).doesNotContain("Hash Join", "Merge Join");
            assertThat(plan.repeatedScans()).isEmpty();
        });
        assertThat(plans.get(1).indexes()).contains("idx_conversations_chatbot_created");
        assertThat(plans)
                .filteredOn(plan -> plan.json().contains("\"aibotkit_messages\""))
                .singleElement()
                .satisfies(plan -> assertThat(plan.indexes())
                        .contains("idx_conversations_chatbot_created", "idx_messages_conversation_created"));
    }

    private static Chatbot oneAmongMany(Botkit botkit) {
        Given given = new Given(botkit);
        User ada = given.user("Ada");
        Chatbot bot = given.chatbot(ada, "Support");
        DSLContext jooq = botkit.jooq();
        jooq.insertInto(CHATBOTS, CHATBOTS.USER_ID, CHATBOTS.NAME)
                .select(DSL.select(DSL.inline(ada.id()), DSL.field(DSL.name("n"), String.class))
                        .from(DSL.generateSeries(1, OTHERS).as("n")))
                .execute();
        jooq.execute("insert into aibotkit_conversations (chatbot_id, session_id)"
                + " select id, gen_random_uuid() from aibotkit_chatbots, generate_series(1, 20)");
        jooq.insertInto(MESSAGES, MESSAGES.CONVERSATION_ID, MESSAGES.ROLE, MESSAGES.CONTENT)
                .select(DSL.select(CONVERSATIONS.ID, DSL.inline(MessageRole.USER, MESSAGES.ROLE), DSL.inline("Hi"))
                        .from(CONVERSATIONS)
                        .crossJoin(DSL.generateSeries(1, 10)))
                .execute();
        jooq.execute("analyze");
        return bot;
    }

    /** The plans of the statements, each made where it runs: behind the statements before it. */
    private static List<Explained> explain(DataSource dataSource, Chatbot bot) throws SQLException {
        List<String> sql = new ArrayList<>();
        List<Explained> plans = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Botkit.using(DSL.using(connection, SQLDialect.POSTGRES))
                    .listening(execution -> sql.add(execution.sql()))
                    .deleteCascading(Chatbots.byId(bot.id()));
            connection.rollback();
            for (String statement : sql.getFirst().split(";\n", -1)) {
                String[] values = statement.contains("?") ? new String[] {Long.toString(bot.id())} : new String[0];
                plans.add(Explained.of(connection, statement, values));
            }
            connection.rollback();
        }
        return plans;
    }
}
