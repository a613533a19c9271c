package dev.botkit.loads;

import dev.botkit.Botkit;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** What a JVM with little memory runs: loads a million messages, as they are made or from a list. */
final class LoadInSmallHeap {

    private static final int ROWS = 1_000_000;

    private LoadInSmallHeap() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[1]);
        dataSource.setUser(arguments[2]);
        dataSource.setPassword(arguments[3]);
        Botkit botkit = Botkit.using(dataSource);
        try {
            // In two halves, each of which an iterator over the stream would gather in memory.
            Stream<NewMessage> messages = Stream.of(0, 1)
                    .flatMap(half -> IntStream.range(0, ROWS / 2).mapToObj(n -> message(half * ROWS / 2 + n)));
            long loaded = botkit.load(arguments[0].equals("list") ? messages.toList().stream() : messages);
            System.out.println(loaded + " rows");
        } catch (OutOfMemoryError e) {
            System.out.println("out of memory");
            Runtime.getRuntime().halt(3);
        }
    }

    private static NewMessage message(int n) {
        NewMessage message = NewMessage.of(
                1, MessageRole.USER, "The quick brown fox jumps over the lazy dog for the " + n + "th time.");
        return n / 100_000 % 2 == 0 ? message : message.tokenCount(n);
    }
}
