package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongUpdatesTest {

    static Stream<Twins> wrongUpdates() {
        return Stream.of(
                Twins.of("a patch of another table")
                        .code("botkit.update(Chatbots.byId(1), §);")
                        .right("Patch.of(CHATBOTS).set(CHATBOTS.NAME, \"Help\")")
                        .wrong("Patch.of(DOCUMENTS).set(DOCUMENTS.TITLE, \"Help\")")
                        .refusedAs("cant.apply.symbols", "update"),
                Twins.of("rows returned by a patch of another table")
                        .code("botkit.updateReturning(Chatbots.byId(1), §);")
                        .right("Patch.of(CHATBOTS).set(CHATBOTS.NAME, \"Help\")")
                        .wrong("Patch.of(DOCUMENTS).set(DOCUMENTS.TITLE, \"Help\")")
                        .refusedAs("cant.apply.symbol", "DocumentsRecord"),
                Twins.of("a column of another table")
                        .code("Patch.of(CHATBOTS).set(§, \"Help\");")
                        .right("CHATBOTS.NAME")
                        .wrong("DOCUMENTS.TITLE")
                        .refusedAs("cant.apply.symbols", "set"),
                Twins.of("a value of another type")
                        .code("Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, §);")
                        .right("true")
                        .wrong("\"yes\"")
                        .refusedAs("cant.apply.symbols", "set"),
                Twins.of("an expression of another type")
                        .code("Patch.of(ANALYTICS).compute(ANALYTICS.MESSAGE_COUNT, §);")
                        .right("ANALYTICS.MESSAGE_COUNT.plus(1)")
                        .wrong("DSL.val(\"one more\")")
                        .refusedAs("cant.apply.symbol", "String"),
                Twins.of("a path into another document")
                        .code("Patch.of(CHATBOTS).set(CHATBOTS.STYLE, §, \"Hello\");")
                        .right("ChatbotStyle.FONT_FAMILY")
                        .wrong("MessagesTemplate.GREETING")
                        .refusedAs("cant.apply.symbols", "set"),
                Twins.of("a property of another type")
                        .code("Patch.of(CHATBOTS).set(CHATBOTS.STYLE, ChatbotStyle.POSITION, §);")
                        .right("ChatbotStyle.Position.LEFT")
                        .wrong("\"left\"")
                        .refusedAs("cant.apply.symbols", "set"),
                Twins.of("a path out of another document removed")
                        .code("Patch.of(CHATBOTS).remove(CHATBOTS.STYLE, §);")
                        .right("ChatbotStyle.FONT_FAMILY")
                        .wrong("MessagesTemplate.GREETING")
                        .refusedAs("cant.apply.symbol", "MessagesTemplate"),
                Twins.of("another document merged")
                        .code("Patch.of(CHATBOTS).merge(CHATBOTS.STYLE, §);")
                        .right("ChatbotStyle.of(\"#008858\")")
                        .wrong("JsonObject.empty()")
                        .refusedAs("cant.apply.symbol", "JsonObject"),
                Twins.of("a version of another table")
                        .code("botkit.update(Chatbots.byId(1), Version.seen(§, OffsetDateTime.now()),"
                                + " Patch.of(CHATBOTS).set(CHATBOTS.NAME, \"Help\"));")
                        .right("CHATBOTS.UPDATED_AT")
                        .wrong("DOCUMENTS.UPDATED_AT")
                        .refusedAs("cant.apply.symbols", "update"),
                Twins.of("a version of another type")
                        .code("Version.seen(CHATBOTS.UPDATED_AT, §);")
                        .right("OffsetDateTime.now()")
                        .wrong("1")
                        .refusedAs("cant.apply.symbol", "OffsetDateTime"),
                Twins.of("relations in an update")
                        .code("botkit.updateReturning(§, Patch.of(CHATBOTS).set(CHATBOTS.NAME, \"Help\"));")
                        .right("Chatbots.byId(1)")
                        .wrong("Chatbots.byId(1).with(Chatbots.OWNER, Map::entry)")
                        .refusedAs("cant.apply.symbol", "RelatedQuery"));
    }

    @ParameterizedTest
    @MethodSource("wrongUpdates")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
