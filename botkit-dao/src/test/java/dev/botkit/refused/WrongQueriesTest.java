package dev.botkit.refused;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongQueriesTest {

    static Stream<Twins> wrongQueries() {
        return Stream.of(
                Twins.of("a sort on another table's column")
                        .code("Chatbots.all().orderBy(asc(§));")
                        .right("CHATBOTS.NAME")
                        .wrong("DOCUMENTS.TITLE")
                        .refusedAs("prob.found.req", "DocumentsRecord"),
                Twins.of("a second sort key on another table's column")
                        .code("Chatbots.all().orderBy(asc(CHATBOTS.NAME), desc(§));")
                        .right("CHATBOTS.ID")
                        .wrong("DOCUMENTS.ID")
                        .refusedAs("cant.apply.symbol", "DocumentsRecord"),
                Twins.of("a sort by a name")
                        .code("Chatbots.all().orderBy(§);")
                        .right("asc(CHATBOTS.NAME)")
                        .wrong("\"name\"")
                        .refusedAs("prob.found.req", "Sort"),
                Twins.of("a filter value of another type")
                        .code("Chatbots.all().where(CHATBOTS.ACTIVE.eq(§));")
                        .right("true")
                        .wrong("1")
                        .refusedAs("cant.apply.symbols", "eq"),
                Twins.of("a filter text for a closed set")
                        .code("Documents.all().where(DOCUMENTS.STATUS.eq(§));")
                        .right("DocumentStatus.FAILED")
                        .wrong("\"failed\"")
                        .refusedAs("cant.apply.symbols", "DocumentStatus"),
                Twins.of("a filter by a text of SQL")
                        .code("Chatbots.all().where(§);")
                        .right("CHATBOTS.NAME.eq(\"Support\")")
                        .wrong("\"name = 'Support'\"")
                        .refusedAs("prob.found.req", "Condition"),
                Twins.of("columns of different types compared")
                        .code("Chatbots.all().where(CHATBOTS.NAME.eq(§));")
                        .right("CHATBOTS.DESCRIPTION")
                        .wrong("CHATBOTS.ID")
                        .refusedAs("cant.apply.symbols", "eq"),
                Twins.of("deleted rows of a table that marks none")
                        .code("§.includingDeleted();")
                        .right("Chatbots.all()")
                        .wrong("Messages.all()")
                        .refusedAs("cant.resolve.location.args", "includingDeleted"),
                Twins.of("a question asked of another table")
                        .code("§.active();")
                        .right("Chatbots.all()")
                        .wrong("Documents.all()")
                        .refusedAs("cant.resolve.location.args", "active"),
                Twins.of("a list taken for rows of another table")
                        .code("List<§> rows = botkit.list(Chatbots.all());")
                        .right("Chatbot")
                        .wrong("Document")
                        .refusedAs("prob.found.req", "Document"),
                Twins.of("a row that may be missing taken for one that is there")
                        .code("Chatbot bot = botkit.§(Chatbots.byId(1));")
                        .right("get")
                        .wrong("find")
                        .refusedAs("prob.found.req", "Optional"),
                Twins.of("an id of another type")
                        .code("Chatbots.byId(§);")
                        .right("1L")
                        .wrong("\"1\"")
                        .refusedAs("prob.found.req", "long"),
                Twins.of("a verb given jOOQ's table in the place of a query")
                        .code("botkit.list(§);")
                        .right("Chatbots.all()")
                        .wrong("CHATBOTS")
                        .refusedAs("cant.apply.symbol", "ChatbotsTable"),
                Twins.of("a query of one's own that is none of a table")
                        .code(
                                "abstract class Mine extends §<Mine, ChatbotsRecord, Chatbot> { Mine() { super(null); } }")
                        .right("TableQuery")
                        .wrong("Query")
                        .refusedAs("wrong.number.type.args", "1"),
                Twins.of("the record of one table with the row of another")
                        .code("Selection<ChatbotsRecord, §> selection = Selection.from(ChatbotMapping.INSTANCE);")
                        .right("Chatbot")
                        .wrong("Document")
                        .refusedAs("prob.found.req", "Document"));
    }

    @ParameterizedTest
    @MethodSource("wrongQueries")
    void doNotCompile(Twins twins) {
        twins.check();
    }
}
