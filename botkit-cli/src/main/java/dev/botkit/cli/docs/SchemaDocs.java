package dev.botkit.cli.docs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Writes pages to browse a schema with: its tables, columns, keys, indexes, triggers and comments, as the server's
 * catalogue has them, and diagrams of how the tables refer to each other.
 *
 * <p>The pages are files that a browser opens without a server and without a network. Writing them takes no browser
 * and no Graphviz either: the browser draws the diagrams, with a copy of Mermaid that lies beside the pages. The same
 * schema gives the same pages.
 */
public final class SchemaDocs {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /**
     * Connects to nothing yet.
     *
     * @param url a JDBC URL of PostgreSQL's driver; its current schema is the one described
     * @param password null where the server asks for none, or where the URL has it
     * @throws IllegalArgumentException if the driver doesn't take the URL
     */
    public SchemaDocs(String url, String user, @Nullable String password) {
        requireNonNull(user, "user");
        try {
            source.setUrl(requireNonNull(url, "url"));
        } catch (IllegalArgumentException e) {
            // Without the driver's own message and cause: they repeat the URL, which may hold a password.
            throw new IllegalArgumentException(
                    "The URL is not one of PostgreSQL's driver: write jdbc:postgresql://host:port/database.");
        }
        source.setUser(user);
        if (password != null) {
            source.setPassword(password);
        }
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
     * @throws SchemaDocsException if the server isn't reached or refuses, if it has no tables there, or if the folder
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
            throw SchemaDocsException.unwritable(e);
        }
    }

    private Pages read() {
        try (var connection = source.getConnection()) {
            connection.setReadOnly(true);
            var schema = connection.getSchema();
            var tables = Catalogue.of(connection);
            if (schema == null || tables.isEmpty()) {
                throw SchemaDocsException.empty(schema);
            }
            return new Pages(schema, tables);
        } catch (SQLException e) {
            throw SchemaDocsException.unreadable(e);
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
