package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongUpsertsTest {

    static Stream<Twins> wrongUpserts() {
        return Stream.of(
                Twins.of("the conflict target is a key of another table")
                        .code("botkit.upsert(NewChatbot.of(userId, \"Support\"), §);")
                        .right("Keys.CHATBOTS_USER_ID_NAME")
                        .wrong("Keys.CONVERSATIONS_SESSION_ID")
                        .refusedAs("cant.apply.symbols", "ConversationsRecord"),
                Twins.of("the conflict target is a column")
                        .code("Upsert.on(§);")
                        .right("Keys.CHATBOTS_PK")
                        .wrong("CHATBOTS.ID")
                        .refusedAs("cant.apply.symbol", "UniqueKey"),
                Twins.of("the conflict target is a foreign key")
                        .code("Upsert.on(§);")
                        .right("Keys.CHATBOTS_PK")
                        .wrong("Keys.CHATBOTS_USER_FK")
                        .refusedAs("cant.apply.symbol", "UniqueKey"),
                Twins.of("rows are upserted in the way of another table")
                        .code("botkit.upsertAll(List.of(NewChatbot.of(userId, \"Support\")), §);")
                        .right("Upsert.on(Keys.CHATBOTS_PK).keeping()")
                        .wrong("Upsert.on(Keys.DOCUMENTS_PK).keeping()")
                        .refusedAs("cant.apply.symbols", "DocumentsRecord"),
                Twins.of("a column of another table is replaced")
                        .code("Upsert.on(Keys.CHATBOTS_PK).replacing(CHATBOTS.NAME, §);")
                        .right("CHATBOTS.ACTIVE")
                        .wrong("DOCUMENTS.TITLE")
                        .refusedAs("cant.apply.symbol", "DocumentsRecord"),
                Twins.of("a column is computed to be of another type")
                        .code("Upsert.on(Keys.ANALYTICS_PK).computing(ANALYTICS.MESSAGE_COUNT, (stored, given) -> §);")
                        .right("stored.plus(given)")
                        .wrong("stored.eq(given)")
                        .refusedAs("prob.found.req", "Condition"),
                Twins.of("a column of another table is returned")
                        .code("botkit.insert(NewChatbot.of(userId, \"Support\"), Returning.of(§));")
                        .right("CHATBOTS.ID")
                        .wrong("DOCUMENTS.ID")
                        .refusedAs("cant.apply.symbols", "DocumentsRecord"),
                Twins.of("columns of two tables are returned")
                        .code("Returning.of(CHATBOTS.ID, §, List::of);")
                        .right("CHATBOTS.NAME")
                        .wrong("DOCUMENTS.TITLE")
                        .refusedAs("cant.apply.symbols", "DocumentsRecord"),
                Twins.of("rows of two tables in one call")
                        .code("botkit.insertAll(List.of(NewChatbot.of(userId, \"Support\"), §));")
                        .right("NewChatbot.of(userId, \"Sales\")")
                        .wrong("NewUser.of(\"ada@example.org\")")
                        .refusedAs("cant.apply.symbols", "insertAll"));
    }

    @ParameterizedTest
    @MethodSource("wrongUpserts")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
