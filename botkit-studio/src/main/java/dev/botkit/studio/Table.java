package dev.botkit.studio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view with its columns, as the catalogue has it.
 *
 * @param kind {@code table} or {@code view}
 * @param rows how many rows the server believes there are; null when it has no idea
 * @param key the columns of the primary key, in its order; empty when there is none
 */
record Table(
        @JsonIgnore String schema,
        String name,
        String kind,
        @Nullable Long rows,
        @Nullable String comment,
        List<String> key,
        List<Column> columns) {

    @JsonIgnore
    String quoted() {
        return Sql.quoted(schema) + "." + Sql.quoted(name);
    }

    @JsonIgnore
    List<Column> keyColumns() {
        return key.stream().map(this::column).toList();
    }

    Column column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such column in " + name + "."));
    }
}
