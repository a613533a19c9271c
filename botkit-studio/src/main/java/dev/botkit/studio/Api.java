package dev.botkit.studio;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page asks for. Every name in a request is looked up in the catalogue, and only what is found there is used. */
final class Api {
    private static final int CELL_CHARACTERS = 300;
    private static final int MOST_COUNTED = 10_000;
    private static final int LAST_PAGE = 10_000;

    private final Database database;
    private final StudioOptions options;

    Api(Database database, StudioOptions options) {
        this.database = database;
        this.options = options;
    }

    /** All tables, columns and foreign keys. */
    Reply schema() throws SQLException {
        return database.read(connection -> {
            Catalog catalog = Catalog.read(connection, options.schema(), options.readOnly());
            return Reply.json(
                    200,
                    Map.of(
                            "database", connection.getCatalog(),
                            "schema", options.schema(),
                            "readOnly", options.readOnly(),
                            "tables", catalog.tables(),
                            "foreignKeys", catalog.foreignKeys()));
        });
    }

    /** A page of rows, and whether there is another. */
    Reply rows(Parameters parameters) throws SQLException {
        int size = parameters.number("size", 50, 200);
        int page = parameters.number("page", 0, LAST_PAGE);
        return database.read(connection -> {
            Table table = Catalog.read(connection, options.schema(), options.readOnly())
                    .table(parameters.get("table"));
            Sql where = Filter.all(parameters.get("where", "[]"), table);
            String tail = order(table, parameters) + " limit " + (size + 1) + " offset " + (long) page * size;
            List<Rows.Row> rows = Rows.read(connection, table, where, tail, CELL_CHARACTERS);
            boolean more = rows.size() > size;
            return Reply.json(200, Map.of("rows", more ? rows.subList(0, size) : rows, "more", more));
        });
    }

    /** How many rows there are, up to a bound. */
    Reply count(Parameters parameters) throws SQLException {
        return database.read(connection -> {
            Table table = Catalog.read(connection, options.schema(), options.readOnly())
                    .table(parameters.get("table"));
            Sql where = Filter.all(parameters.get("where", "[]"), table);
            return Reply.json(200, Counts.count(connection, table, where, MOST_COUNTED));
        });
    }

    /** One row, its values complete, and how many rows of other tables point at it. */
    Reply row(Parameters parameters) throws SQLException {
        return database.read(connection -> {
            Catalog catalog = Catalog.read(connection, options.schema(), options.readOnly());
            Table table = catalog.table(parameters.get("table"));
            Sql key = Key.read(parameters.get("key")).in(table);
            List<Rows.Row> rows = Rows.read(connection, table, key, "", Edit.MOST_CHARACTERS);
            if (rows.isEmpty()) {
                throw new Refusal(404, "The row is gone: somebody has deleted it meanwhile.");
            }
            Rows.Row row = rows.getFirst();
            return Reply.json(200, Map.of("row", row, "children", Counts.children(connection, catalog, table, row)));
        });
    }

    /** Writes one cell. */
    Reply edit(String body) throws SQLException {
        Edit edit = Edit.read(body);
        return database.write(connection -> {
            Table table = Catalog.read(connection, options.schema(), options.readOnly())
                    .table(edit.table());
            return edit.apply(connection, table);
        });
    }

    /** By the column asked for, then by the key: without a total order, pages lose and repeat rows. */
    private static String order(Table table, Parameters parameters) {
        String sort = parameters.get("sort", "");
        if (sort.isEmpty()) {
            return table.key().isEmpty()
                    ? ""
                    : ordered(table.keyColumns().stream().map(Column::sorted));
        }
        Column column = table.column(sort);
        if (!column.ordered()) {
            throw new Refusal(400, "The type " + column.type() + " has no order.");
        }
        String direction = parameters.get("desc", "").equals("1") ? " desc" : "";
        // An index read backwards has its nulls first: asking for them last would sort the whole table.
        String nulls = column.nullable() && !direction.isEmpty() ? " nulls last" : "";
        return ordered(Stream.concat(
                Stream.of(column.sorted() + direction + nulls),
                table.keyColumns().stream().filter(key -> key != column).map(key -> key.sorted() + direction)));
    }

    private static String ordered(Stream<String> terms) {
        return "order by " + terms.collect(Collectors.joining(", "));
    }
}
