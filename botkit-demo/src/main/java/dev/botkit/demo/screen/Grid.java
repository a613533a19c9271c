package dev.botkit.demo.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as a table: the heads of its columns, and the values of each row in their order. */
record Grid(List<String> heads, List<List<@Nullable Object>> rows) {

    static Grid of(List<Row> rows) {
        return new Grid(rows.getFirst().names(), rows.stream().map(Row::values).toList());
    }

    /** Only these columns; all of them where none is named. */
    Grid showing(String... columns) {
        if (columns.length == 0) {
            return this;
        }
        List<Integer> positions = Arrays.stream(columns).map(this::position).toList();
        List<List<@Nullable Object>> picked = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            positions.forEach(position -> values.add(row.get(position)));
            picked.add(values);
        }
        return new Grid(List.of(columns), picked);
    }

    private int position(String column) {
        int position = heads.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("There is no column " + column + " among " + heads + ".");
        }
        return position;
    }

    List<String> lines(int width) {
        return new GridLines(this, width).all();
    }
}
