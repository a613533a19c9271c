package dev.botkit.demo.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a table, no wider than it is told: the widest columns give way, and what doesn't fit ends in an ellipsis. */
final class GridLines {

    private static final int NARROWEST = 8;
    private static final int BETWEEN = 3;

    private final Grid grid;
    private final List<List<List<String>>> texts;
    private final int[] widths;

    GridLines(Grid grid, int width) {
        this.grid = grid;
        this.texts = grid.rows().stream()
                .map(row -> row.stream().map(Cell::lines).toList())
                .toList();
        this.widths = fit(width);
    }

    private int[] fit(int width) {
        int columns = grid.heads().size();
        int[] fitted = new int[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            int widest = texts.stream()
                    .flatMap(row -> row.get(column).stream())
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            fitted[i] = Math.max(grid.heads().get(i).length(), widest);
        }
        int room = width - BETWEEN * columns - 1;
        while (Arrays.stream(fitted).sum() > room) {
            int widest = 0;
            for (int i = 1; i < columns; i++) {
                widest = fitted[i] > fitted[widest] ? i : widest;
            }
            if (fitted[widest] <= NARROWEST) {
                break;
            }
            fitted[widest]--;
        }
        return fitted;
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        lines.add(rule("┌", "┬", "┐"));
        lines.add(line(grid.heads(), Set.of()));
        lines.add(rule("├", "┼", "┤"));
        for (int i = 0; i < texts.size(); i++) {
            addRow(texts.get(i), numbersOf(grid.rows().get(i)), lines);
        }
        lines.add(rule("└", "┴", "┘"));
        return lines;
    }

    /** A row is as high as its highest cell. */
    private void addRow(List<List<String>> cells, Set<Integer> numbers, List<String> lines) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            int below = i;
            lines.add(line(
                    cells.stream()
                            .map(cell -> below < cell.size() ? cell.get(below) : "")
                            .toList(),
                    numbers));
        }
    }

    /** The columns whose values are set to the right. */
    private static Set<Integer> numbersOf(List<?> row) {
        return IntStream.range(0, row.size())
                .filter(column -> row.get(column) instanceof Number)
                .boxed()
                .collect(Collectors.toSet());
    }

    private String rule(String left, String between, String right) {
        List<String> parts =
                Arrays.stream(widths).mapToObj(w -> "─".repeat(w + 2)).toList();
        return left + String.join(between, parts) + right;
    }

    private String line(List<String> cells, Set<Integer> numbers) {
        StringBuilder line = new StringBuilder("│");
        for (int i = 0; i < cells.size(); i++) {
            String text = cut(cells.get(i), widths[i]);
            String gap = " ".repeat(widths[i] - text.length());
            line.append(' ')
                    .append(numbers.contains(i) ? gap + text : text + gap)
                    .append(" │");
        }
        return line.toString();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
