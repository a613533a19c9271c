package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongReadsTest {

    static Stream<Twins> wrongReads() {
        return Stream.of(
                Twins.of("a relation of another table")
                        .code("Chatbots.all().with(§, (bot, related) -> bot);")
                        .right("Chatbots.DOCUMENTS")
                        .wrong("Conversations.MESSAGES")
                        .refusedAs("cant.apply.symbols", "with"),
                Twins.of("a relation of another table, one level down")
                        .code("Chatbots.CONVERSATIONS.of(talks -> talks.with(§, (talk, related) -> talk));")
                        .right("Conversations.MESSAGES")
                        .wrong("Chatbots.DOCUMENTS")
                        .refusedAs("cant.apply.symbols", "with"),
                Twins.of("a sort of a relation by a stranger's column")
                        .code("Chatbots.DOCUMENTS.of(documents -> documents.orderBy(asc(§)));")
                        .right("DOCUMENTS.TITLE")
                        .wrong("CHATBOTS.NAME")
                        .refusedAs("prob.found.req", "DocumentsRecord"),
                Twins.of("a sort by a column that the parent doesn't have")
                        .code("Chatbots.all().orderBy(asc(Chatbots.OWNER, §));")
                        .right("USERS.NAME")
                        .wrong("TEAMS.NAME")
                        .refusedAs("cant.apply.symbols", "asc"),
                Twins.of("a path into another document")
                        .code("Chatbots.all().where(JsonColumn.json(CHATBOTS.STYLE).at(§).isNull());")
                        .right("ChatbotStyle.PRIMARY_COLOR")
                        .wrong("MessagesTemplate.GREETING")
                        .refusedAs("cant.apply.symbol", "MessagesTemplate"),
                Twins.of("a document contained in one of another type")
                        .code("JsonColumn.json(ACTIVITY_LOGS.META).contains(§);")
                        .right("JsonObject.empty()")
                        .wrong("ChatbotStyle.of(\"#fff\")")
                        .refusedAs("prob.found.req", "JsonObject"),
                Twins.of("a property compared with a value of another type")
                        .code("JsonColumn.json(CHATBOTS.STYLE).at(ChatbotStyle.POSITION).eq(§);")
                        .right("ChatbotStyle.Position.LEFT")
                        .wrong("\"left\"")
                        .refusedAs("cant.apply.symbols", "Position"),
                Twins.of("columns read into a record of other components")
                        .code("""
                                record Named(Long id, String name) {}
                                Chatbots.all().select(CHATBOTS.ID, §, Named::new);""")
                        .right("CHATBOTS.NAME")
                        .wrong("CHATBOTS.ACTIVE")
                        .refusedAs("cant.apply.symbols", "select"),
                Twins.of("relations read into a record of other components")
                        .code("""
                                record Known(Chatbot bot, List<Document> documents) {}
                                Chatbots.all().with(§, Known::new);""")
                        .right("Chatbots.DOCUMENTS")
                        .wrong("Chatbots.CONVERSATIONS")
                        .refusedAs("cant.apply.symbols", "with"),
                Twins.of("a filter by children of another table")
                        .code("Chatbots.all().whereExists(§);")
                        .right("Chatbots.DOCUMENTS")
                        .wrong("Users.CHATBOTS")
                        .refusedAs("cant.apply.symbols", "whereExists"),
                Twins.of("children narrowed by another table's question")
                        .code("Chatbots.all().whereExists(Chatbots.DOCUMENTS, children -> children.§);")
                        .right("withStatus(DocumentStatus.FAILED)")
                        .wrong("saidBy(MessageRole.USER)")
                        .refusedAs("cant.resolve.location.args", "saidBy"),
                Twins.of("deleted children of a table that marks none")
                        .code("Conversations.MESSAGES.of(messages -> messages.§);")
                        .right("oldestFirst()")
                        .wrong("includingDeleted()")
                        .refusedAs("cant.resolve.location.args", "includingDeleted"),
                Twins.of("a page asked for by a cursor")
                        .code("botkit.page(Chatbots.all(), §);")
                        .right("PageRequest.of(1, 10)")
                        .wrong("\"cursor\"")
                        .refusedAs("prob.found.req", "PageRequest"),
                Twins.of("a scroll asked for by a page's number")
                        .code("botkit.scroll(Chatbots.all(), §);")
                        .right("10")
                        .wrong("PageRequest.of(1, 10)")
                        .refusedAs("cant.apply.symbols", "scroll"),
                Twins.of("one parent taken for several")
                        .code("Chatbots.all().with(Chatbots.OWNER, (bot, owner) -> owner.§);")
                        .right("email()")
                        .wrong("size()")
                        .refusedAs("cant.resolve.location.args", "size"));
    }

    @ParameterizedTest
    @MethodSource("wrongReads")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
