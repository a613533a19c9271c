package dev.botkit.cli.docs;

import static java.util.Objects.requireNonNull;

import dev.botkit.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Writes pages to browse a schema with: its tables, columns, keys, indexes, triggers and comments, as the server's
 * catalogue has them, and diagrams of how the tables refer to each other.
 *
 * <p>The pages are files that a browser opens without a server and without a network. Writing them takes no browser
 * and no Graphviz either: the browser draws the diagrams, with a copy of Mermaid that lies beside the pages. The same
 * schema gives the same pages.
 */
public final class SchemaDocs {

    private final DataSource source;

    /** Connects to nothing yet; of the source's connections, the current schema is the one described. */
    public SchemaDocs(DataSource source) {
        this.source = requireNonNull(source, "source");
    }

    /**
     * Writes index.html, a page for each table, and what they need. Pages of an earlier run are overwritten, and those of
     * tables that are gone are deleted; other files in the folder stay. Flyway's own table has no page.
     *
     * <p>Reads everything before it writes anything, with a statement for the schema's name, one for the list of tables,
     * and four for each table.
     *
     * @param folder is made if it isn't there
     * @return the page to open
     * @throws CommandFailedException if the server isn't reached or refuses, if it has no tables there, or if the folder
     *     can't be written to
     */
    public Path write(Path folder) {
        requireNonNull(folder, "folder");
        var pages = read();
        try {
            Files.createDirectories(folder);
            deletePages(folder);
            Files.writeString(folder.resolve(Pages.INDEX), pages.index());
            for (Table table : pages.tables()) {
                Files.writeString(folder.resolve(Pages.fileOf(table.name())), pages.of(table));
            }
            Assets.copyTo(folder);
            return folder.resolve(Pages.INDEX);
        } catch (IOException e) {
            throw new CommandFailedException("The pages could not be written: " + e, e);
        }
    }

    private Pages read() {
        try (var connection = source.getConnection()) {
            connection.setReadOnly(true);
            var schema = connection.getSchema();
            var tables = Catalogue.of(connection);
            if (schema == null || tables.isEmpty()) {
                throw new CommandFailedException("%s, so there is nothing to write pages of. Migrate it first."
                        .formatted(
                                schema == null
                                        ? "No schema of the search path is there"
                                        : "The schema " + schema + " has no tables"));
            }
            return new Pages(schema, tables);
        } catch (SQLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CommandFailedException(
                    "The schema could not be read, SQLSTATE %s: %s".formatted(e.getSQLState(), reason), e);
        }
    }

    private static void deletePages(Path folder) throws IOException {
        try (var pages = Files.newDirectoryStream(folder, Pages.OF_TABLES)) {
            for (Path page : pages) {
                Files.delete(page);
            }
        }
    }
}
