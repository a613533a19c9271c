package dev.botkit.updates;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.db.Chatbot;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An optional filter that fell away must not become an update of the whole table. */
@PostgresTest(isolation = Isolation.METHOD)
class UnconditionalUpdateTest {

    private static final Patch<ChatbotsRecord> ACTIVATE = Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, true);

    private Botkit botkit;
    private User ada;

    @BeforeEach
    void chatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Given given = new Given(botkit);
        ada = given.user("Ada");
        given.chatbot(ada, "Support");
        given.chatbot(ada, "Sales");
        given.deleted(ada, "Gone");
    }

    static Stream<Chatbots> unconditional() {
        return Stream.of(
                Chatbots.all(),
                Chatbots.all().includingDeleted(),
                Chatbots.all().onlyDeleted(),
                Chatbots.all().newestFirst().limit(1),
                Chatbots.all().where(DSL.noCondition()),
                Chatbots.all().where(DSL.trueCondition()),
                Chatbots.all().where(CHATBOTS.ID.in(List.of()).not()),
                Chatbots.all().where(DSL.noCondition().and(DSL.trueCondition())),
                Chatbots.all().where(DSL.and(List.of())),
                Chatbots.all().where(CHATBOTS.ACTIVE.isTrue().or(DSL.trueCondition())),
                Chatbots.all().where(CHATBOTS.ID.notIn(List.of())));
    }

    @ParameterizedTest
    @MethodSource("unconditional")
    void isRefused(Chatbots rows) {
        assertThatThrownBy(() -> botkit.update(rows, ACTIVATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This would update every row of aibotkit_chatbots: add a condition, or say updateAll.");
        assertThatThrownBy(() -> botkit.updateReturning(rows, ACTIVATE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> botkit.updateReturning(rows.select(CHATBOTS.ID, id -> id), ACTIVATE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(botkit.list(Chatbots.all().includingDeleted())).noneMatch(Chatbot::active);
    }

    @Test
    void anEmptyListOfAlternativesUpdatesNothing() {
        assertThat(botkit.update(Chatbots.all().whereAny(List.of()), ACTIVATE)).isZero();
        assertThat(botkit.update(Chatbots.all().where(CHATBOTS.ID.in(List.of())), ACTIVATE))
                .isZero();
        assertThat(botkit.update(Chatbots.all().where(DSL.or(List.of())), ACTIVATE))
                .isZero();
    }

    @Test
    void allRowsAreUpdatedWhereThatIsSaid() {
        assertThat(botkit.updateAll(Chatbots.all(), ACTIVATE)).isEqualTo(2);
        assertThat(botkit.updateAll(Chatbots.all().includingDeleted(), ACTIVATE))
                .isEqualTo(3);
        assertThat(botkit.updateAll(Chatbots.ownedBy(ada.id()).named("Sales"), ACTIVATE))
                .isEqualTo(1);
    }
}
