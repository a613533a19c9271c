package dev.botkit.seed;

import dev.botkit.mapping.NewRow;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a JVM with little memory runs: makes the rows of 200,000 messages, one by one or as a list. */
final class RowsInSmallHeap {

    private static final int MESSAGES = 200_000;

    private RowsInSmallHeap() {}

    public static void main(String[] arguments) {
        Plan plan = new Plan(200, MESSAGES, 1, LocalDate.of(2026, 1, 1));
        try (Stream<NewRow<?, ?>> rows =
                plan.tables().stream().flatMap(table -> table.rows().get())) {
            long made = arguments[0].equals("list")
                    ? rows.toList().size()
                    : rows.filter(row -> row.assigned().get(0)).count();
            System.out.println(made > MESSAGES ? "all" : "only " + made);
        } catch (OutOfMemoryError e) {
            System.out.println("out of memory");
            Runtime.getRuntime().halt(3);
        }
    }
}
