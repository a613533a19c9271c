package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongInsertsTest {

    static Stream<Twins> wrongInserts() {
        return Stream.of(
                Twins.of("a required column is missing")
                        .code("botkit.insert(NewChatbot.of(§));")
                        .right("userId, \"Support\"")
                        .wrong("userId")
                        .refusedAs("cant.apply.symbols", "int,java.lang.String"),
                Twins.of("a column gets a value of another type")
                        .code("NewChatbot.of(userId, \"Support\").active(§);")
                        .right("true")
                        .wrong("\"yes\"")
                        .refusedAs("prob.found.req", "boolean"),
                Twins.of("a document column gets another document")
                        .code("NewChatbot.of(userId, \"Support\").style(§);")
                        .right("ChatbotStyle.of(\"#008858\")")
                        .wrong("JsonObject.empty()")
                        .refusedAs("prob.found.req", "ChatbotStyle"),
                Twins.of("a closed set gets a text")
                        .code("NewDocument.of(1L, \"Prices\", §);")
                        .right("SourceType.TEXT")
                        .wrong("\"text\"")
                        .refusedAs("cant.apply.symbols", "SourceType"),
                Twins.of("a time without an offset")
                        .code("NewChatbot.of(userId, \"Support\").deletedAt(§);")
                        .right("OffsetDateTime.MIN")
                        .wrong("LocalDateTime.MIN")
                        .refusedAs("prob.found.req", "OffsetDateTime"),
                Twins.of("a column of another table")
                        .code("NewChatbot.of(userId, \"Support\").§(null);")
                        .right("description")
                        .wrong("tokenCount")
                        .refusedAs("cant.resolve.location.args", "tokenCount"),
                Twins.of("the result is taken for a row of another table")
                        .code("§ row = botkit.insert(NewChatbot.of(userId, \"Support\"));")
                        .right("Chatbot")
                        .wrong("Document")
                        .refusedAs("prob.found.req", "Chatbot"),
                Twins.of("a row is given in the place of an insert")
                        .code("""
                                Chatbot bot = botkit.get(Chatbots.byId(1));
                                botkit.insert(§);""")
                        .right("NewChatbot.of(bot.userId(), bot.name())")
                        .wrong("bot")
                        .refusedAs("cant.apply.symbols", "NewRow"),
                Twins.of("an insert made without its factory")
                        .code("var row = §;")
                        .right("NewChatbot.of(userId, \"Support\")")
                        .wrong("new NewChatbot(new Object[11])")
                        .refusedAs("report.access", "private"),
                Twins.of("a row is changed in place")
                        .code("""
                                Chatbot bot = botkit.get(Chatbots.byId(1));
                                §;""")
                        .right("String name = bot.name()")
                        .wrong("bot.name = \"Sales\"")
                        .refusedAs("report.access", "private"),
                Twins.of("a row refers to one of the wrong table")
                        .code("""
                                NewChatbot bot = NewChatbot.of(userId, "Support");
                                NewConversation talk = NewConversation.of(bot, "s-1");
                                NewMessage.of(talk, MessageRole.USER, "Hello!").conversation(§);""")
                        .right("talk")
                        .wrong("bot")
                        .refusedAs("prob.found.req", "NewConversation"),
                Twins.of("a factory gets a parent of the wrong table")
                        .code("""
                                NewChatbot bot = NewChatbot.of(userId, "Support");
                                NewConversation talk = NewConversation.of(bot, "s-1");
                                NewMessage.of(§, MessageRole.USER, "Hello!");""")
                        .right("talk")
                        .wrong("bot")
                        .refusedAs("cant.apply.symbols", "NewChatbot"),
                Twins.of("a row inserted together is taken for one of another table")
                        .code("""
                                NewChatbot bot = NewChatbot.of(userId, "Support");
                                NewConversation talk = NewConversation.of(bot, "s-1");
                                Chatbot stored = botkit.insertTogether(bot, talk).get(§);""")
                        .right("bot")
                        .wrong("talk")
                        .refusedAs("prob.found.req", "Chatbot"),
                Twins.of("rows of two tables are loaded at once")
                        .code("botkit.load(java.util.stream.Stream.of(NewTeam.of(\"Red\"), §));")
                        .right("NewTeam.of(\"Blue\")")
                        .wrong("NewUser.of(\"ada@example.com\")")
                        .refusedAs("cant.apply.symbol", "TeamsRecord"));
    }

    @ParameterizedTest
    @MethodSource("wrongInserts")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
