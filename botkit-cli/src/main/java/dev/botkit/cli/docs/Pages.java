package dev.botkit.cli.docs;

import static dev.botkit.cli.docs.Html.code;
import static dev.botkit.cli.docs.Html.diagram;
import static dev.botkit.cli.docs.Html.link;
import static dev.botkit.cli.docs.Html.links;
import static dev.botkit.cli.docs.Html.section;
import static dev.botkit.cli.docs.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a schema: one of all its tables, and one of each. They need nothing from elsewhere. */
record Pages(String schema, List<Table> tables) {

    static final String INDEX = "index.html";

    /** A glob of the other pages. */
    static final String OF_TABLES = "table-*.html";

    /** The name of a table's page; each has its own, and all of them are good names for a file and in a link. */
    static String fileOf(String table) {
        var safe = URLEncoder.encode(table, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace('%', '~');
        return "table-" + safe + ".html";
    }

    String index() {
        return page(
                "Schema " + schema,
                "%d tables, with their keys and with the columns that an insert must give.".formatted(tables.size()),
                diagram(ErDiagram.of(tables))
                        + section(
                                "Tables",
                                List.of("Table", "Columns", "Refers to", "Referred to by", "What a row is"),
                                tables,
                                table -> List.of(
                                        link(table.name()),
                                        String.valueOf(table.columns().size()),
                                        links(table.parents()),
                                        links(childrenOf(table)),
                                        text(table.comment()))));
    }

    String of(Table table) {
        return page(
                table.name(),
                table.comment(),
                section(
                                "Columns",
                                List.of("Column", "Type", "Null", "Default", "Refers to", "What it holds"),
                                table.columns(),
                                column -> cells(table, column))
                        + "<h2>Around it</h2>\n"
                        + diagram(ErDiagram.of(around(table)))
                        + definitions(
                                "Constraints", table.constraints().stream().map(Constraint::named))
                        + definitions("Other indexes", table.indexes().stream())
                        + definitions("Triggers", table.triggers().stream()));
    }

    private static List<String> cells(Table table, Column column) {
        var keys = table.keysOf(column).stream()
                .map("<span class=\"key\">%s</span>"::formatted)
                .collect(Collectors.joining());
        return List.of(
                "<b>%s</b> %s".formatted(text(column.name()), keys),
                "<code class=\"type\">%s</code>".formatted(text(column.type())),
                column.nullable() ? "null" : "",
                code(column.standard()),
                links(table.parentOf(column).stream()),
                text(column.comment()));
    }

    private static String definitions(String title, Stream<Definition> definitions) {
        return section(
                title,
                List.of("Name", "Definition"),
                definitions.toList(),
                definition -> List.of(text(definition.name()), code(definition.text())));
    }

    private Stream<String> childrenOf(Table table) {
        return tables.stream()
                .filter(child -> child.parents().anyMatch(table.name()::equals))
                .map(Table::name);
    }

    /** The table itself with its parents and children. */
    private List<Table> around(Table table) {
        var names = Stream.of(Stream.of(table.name()), table.parents(), childrenOf(table))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        return tables.stream().filter(other -> names.contains(other.name())).toList();
    }

    private String page(String title, String lead, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="docs.css">
                </head>
                <body>
                <nav>
                <a href="index.html" class="all">Schema %2$s</a>
                %3$s
                </nav>
                <main>
                <h1>%1$s</h1>
                <p>%4$s</p>
                %5$s</main>
                <script src="mermaid.min.js"></script>
                <script src="docs.js"></script>
                </body>
                </html>
                """.formatted(
                        text(title),
                        text(schema),
                        tables.stream().map(table -> link(table.name())).collect(Collectors.joining("\n")),
                        text(lead),
                        body);
    }
}
