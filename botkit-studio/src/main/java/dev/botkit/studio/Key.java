package dev.botkit.studio;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** The values of a primary key, which tell one row from all others. */
record Key(List<String> values) {

    static Key read(String json) {
        return new Key(Json.read(json, "key", new TypeReference<List<String>>() {}));
    }

    /** The condition that a row is the one with this key. */
    Sql in(Table table) {
        List<Column> columns = table.keyColumns();
        if (columns.isEmpty()) {
            throw new Refusal(400, table.name() + " has no primary key, so that its rows can't be told apart.");
        }
        if (columns.size() != values.size()) {
            throw new Refusal(400, "The key of " + table.name() + " has " + columns.size() + " columns.");
        }
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            parts.add(Sql.of(column.quoted() + " = " + column.bound(), values.get(i)));
        }
        return Sql.and(parts);
    }
}
