package dev.botkit;

import java.util.concurrent.ThreadLocalRandom;

/** Waits before another attempt: longer each time, and never as long as others wait who failed together. */
final class Backoff {

    /** How often a verb that runs on its own is tried at the most. */
    static final int ATTEMPTS = 10;

    private static final long FIRST_MILLIS = 4;
    private static final long LONGEST_MILLIS = 500;

    private Backoff() {}

    /**
     * @param failed the number of attempts that failed so far
     * @param cause thrown again if the thread is interrupted meanwhile
     */
    static void sleep(int failed, RuntimeException cause) {
        long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failed, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
