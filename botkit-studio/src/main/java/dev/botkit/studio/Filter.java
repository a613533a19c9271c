package dev.botkit.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One condition of the page's, such as {@code {"column": "status", "op": "eq", "value": "failed"}}. */
record Filter(String column, String op, @Nullable String value) {
    private static final int MOST = 20;

    /** The condition that all of them hold. */
    static Sql all(String json, Table table) {
        List<Filter> filters = Json.read(json, "filter", new TypeReference<List<Filter>>() {});
        if (filters.size() > MOST) {
            throw new Refusal(400, "There may be " + MOST + " filters at once.");
        }
        return Sql.and(filters.stream().map(filter -> condition(filter, table)).toList());
    }

    private static Sql condition(@Nullable Filter filter, Table table) {
        if (filter == null || filter.column == null || filter.op == null) {
            throw new Refusal(400, "A filter names a column and a comparison.");
        }
        String value = filter.value == null ? "" : filter.value;
        return Operator.named(filter.op).on(table.column(filter.column), value);
    }
}
