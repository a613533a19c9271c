package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongDeletesTest {

    static Stream<Twins> wrongDeletes() {
        return Stream.of(
                Twins.of("rows that have no mark of deletion are marked")
                        .code("botkit.softDelete(§);")
                        .right("Chatbots.byId(1)")
                        .wrong("Messages.byId(1)")
                        .refusedAs("prob.found.req", "SoftDeleteQuery"),
                Twins.of("rows that have no mark of deletion are restored")
                        .code("botkit.restore(§);")
                        .right("Conversations.ofChatbot(1)")
                        .wrong("Messages.ofConversation(1)")
                        .refusedAs("prob.found.req", "SoftDeleteQuery"),
                Twins.of("rows that have no mark of deletion are purged")
                        .code("botkit.purge(§, Duration.ofDays(30));")
                        .right("Users.all()")
                        .wrong("ActivityLogs.all()")
                        .refusedAs("prob.found.req", "SoftDeleteQuery"),
                Twins.of("groups are deleted")
                        .code("botkit.delete(§);")
                        .right("Messages.ofConversation(1)")
                        .wrong("Messages.all().select(MESSAGES.ROLE, role -> role).groupBy(MESSAGES.ROLE)")
                        .refusedAs("prob.found.req", "TableQuery"),
                Twins.of("rows are deleted with their relations")
                        .code("botkit.deleteReturning(§);")
                        .right("Chatbots.byId(1)")
                        .wrong("Chatbots.byId(1).with(Chatbots.DOCUMENTS, (bot, documents) -> bot)")
                        .refusedAs("cant.apply.symbol", "RowQuery"),
                Twins.of("a row is given in the place of a query")
                        .code("Chatbot bot = botkit.get(Chatbots.byId(1)); botkit.deleteAll(§);")
                        .right("Chatbots.byId(bot.id())")
                        .wrong("bot")
                        .refusedAs("prob.found.req", "TableQuery"),
                Twins.of("a count is given in the place of a preview")
                        .code("botkit.deleteCascading(Chatbots.byId(1), §);")
                        .right("botkit.previewCascading(Chatbots.byId(1))")
                        .wrong("botkit.count(Chatbots.byId(1))")
                        .refusedAs("prob.found.req", "Deleted"),
                Twins.of("chunks are deleted inside of a transaction")
                        .code("botkit.inTransaction(tx -> tx.§);")
                        .right("deleteCascading(Chatbots.byId(1))")
                        .wrong("deleteInChunks(Chatbots.byId(1), 1_000, so -> {})")
                        .refusedAs("cant.resolve.location.args", "deleteInChunks"));
    }

    @ParameterizedTest
    @MethodSource("wrongDeletes")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
