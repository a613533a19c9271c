package dev.botkit.cli.docs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of a page. */
final class Html {

    private Html() {}

    /** Shows a text as it is, whatever it holds. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** SQL; a long line of it may be broken before a cast. */
    static String code(String sql) {
        return sql.isEmpty() ? "" : "<code>" + text(sql).replace("::", "<wbr>::") + "</code>";
    }

    /** A link to the page of a table. */
    static String link(String table) {
        return "<a href=\"%s\">%s</a>".formatted(Pages.fileOf(table), text(table));
    }

    static String links(Stream<String> tables) {
        return tables.map(Html::link).collect(Collectors.joining(", "));
    }

    /** The text itself, which docs.js draws, and which stays where there are no scripts. */
    static String diagram(String mermaid) {
        return "<pre class=\"mermaid\">\n%s\n</pre>\n".formatted(text(mermaid));
    }

    /** Rows under their headings, with cells of HTML; nothing where there are no rows. */
    static <T> String section(String title, List<String> headings, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return "";
        }
        var body = rows.stream().map(row -> row("td", cells.apply(row))).collect(Collectors.joining());
        return """
                <h2>%s</h2>
                <div class="wide">
                <table>
                <thead>
                %s</thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                """.formatted(title, row("th", headings), body);
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, cell))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
