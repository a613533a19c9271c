package dev.botkit;

/**
 * What is done in a transaction.
 *
 * @param <X> what it gives
 * @param <E> the checked exception it may throw; the compiler finds it
 */
@FunctionalInterface
public interface TransactionWork<X, E extends Exception> {

    /** Does it with the transaction's handle, which is good until this returns. */
    X run(Transaction tx) throws E;
}
