package dev.botkit.cli.docs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * An entity-relationship diagram in the language of <a href="https://mermaid.js.org">Mermaid</a>, which is drawn wherever
 * Markdown is commonly read.
 */
final class ErDiagram {

    private ErDiagram() {}

    /**
     * Describes the tables of the connection's current schema, but for Flyway's own. Of their columns it has those of a
     * key and those that an insert must give; of their relations, how many rows there may be at each end.
     *
     * <p>Runs a statement for the list of tables, and four for each table.
     *
     * @param connection stays open
     * @return lines without a fence around them, the same for the same schema
     * @throws SQLException if the catalogue can't be read
     */
    static String of(Connection connection) throws SQLException {
        return of(Catalogue.of(connection));
    }

    /** The same of some tables: relations to others are left out. */
    static String of(List<Table> tables) {
        var names = tables.stream().map(Table::name).collect(Collectors.toSet());
        var lines = new StringJoiner("\n").add("erDiagram").add("  direction TB");
        for (Table table : tables) {
            lines.add("  " + quoted(table.name()) + " {");
            table.columns().stream()
                    .filter(column -> isEssential(table, column))
                    .forEach(column -> lines.add("    " + attribute(table, column)));
            lines.add("  }");
        }
        for (Table table : tables) {
            table.foreignKeys()
                    .filter(key -> names.contains(key.parent()))
                    .forEach(key -> lines.add("  " + relation(table, key)));
        }
        return lines.toString();
    }

    private static boolean isEssential(Table table, Column column) {
        return !table.keysOf(column).isEmpty() || column.isRequired();
    }

    private static String attribute(Table table, Column column) {
        var type = column.type().replaceAll("\\(.*\\)", "");
        return (word(type) + " " + word(column.name()) + " " + String.join(", ", table.keysOf(column))).stripTrailing();
    }

    private static String relation(Table table, Constraint key) {
        var parents = table.isOptional(key) ? "|o" : "||";
        var children = table.isUnique(key) ? "o|" : "o{";
        return quoted(key.parent()) + " " + parents + "--" + children + " " + quoted(table.name()) + " : "
                + quoted(String.join(", ", key.columns()));
    }

    /** In quotes any name will do, even Mermaid's own words; what would end them, or be markup, is written as a code. */
    private static String quoted(String name) {
        return '"' + name.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;") + '"';
    }

    /** Columns can't be in quotes: what isn't a word becomes one. */
    private static String word(String text) {
        return text.replaceAll("(?U)[^\\w-]", "_").replaceAll("^(?=[\\d-])", "_");
    }
}
