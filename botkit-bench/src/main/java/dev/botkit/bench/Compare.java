package dev.botkit.bench;

import java.sql.SQLException;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures hand-written JDBC, Botkit and plain jOOQ side by side and prints how they compare. System properties:
 * {@code bench} names operations, {@code get,list}; {@code bench.quick} set to anything but false is quick.
 */
public final class Compare {

    private Compare() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws ReflectiveOperationException, RunnerException, SQLException {
        String quick = System.getProperty("bench.quick", "false");
        Rounds rounds = new Rounds(quick.isEmpty() || quick.equals("false") ? Pace.STEADY : Pace.QUICK);
        System.out.println(Table.HEAD);
        for (Compared each : Compared.named(System.getProperty("bench", ""))) {
            each.requireAgreement();
            System.out.println(Table.row(each.title, rounds.measure(each.operation)));
        }
        System.out.println(Table.FOOT);
        // JMH and the pool leave threads behind.
        System.exit(0);
    }
}
