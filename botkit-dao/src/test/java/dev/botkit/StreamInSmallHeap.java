package dev.botkit;

import dev.botkit.db.Message;
import dev.botkit.query.Messages;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;

/** What a JVM with little memory runs: reads all messages and prints how many there are and the sum of their ids. */
final class StreamInSmallHeap {

    private StreamInSmallHeap() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[1]);
        dataSource.setUser(arguments[2]);
        dataSource.setPassword(arguments[3]);
        Botkit botkit = Botkit.using(dataSource);
        AtomicLong rows = new AtomicLong();
        AtomicLong sum = new AtomicLong();
        try {
            switch (arguments[0]) {
                case "stream" -> botkit.stream(Messages.all(), row -> add(row, rows, sum));
                default -> botkit.list(Messages.all()).forEach(row -> add(row, rows, sum));
            }
            System.out.println(rows + " rows, sum of ids " + sum);
        } catch (OutOfMemoryError e) {
            System.out.println("out of memory");
            Runtime.getRuntime().halt(3);
        }
    }

    private static void add(Message row, AtomicLong rows, AtomicLong sum) {
        rows.incrementAndGet();
        sum.addAndGet(row.id());
    }
}
