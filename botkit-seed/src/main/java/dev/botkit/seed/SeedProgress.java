package dev.botkit.seed;

/** Is told how far {@link Seed#into} has come, on the thread that called it, every {@value #EVERY} rows. */
@FunctionalInterface
public interface SeedProgress {

    /** After how many rows it is told again. */
    int EVERY = 1_000;

    /**
     * Rows were made and handed to the database, which keeps none of them before {@link Seed#into} returns. Told at the
     * beginning of each table too, and once at the end, when {@code done} is {@code all}. What it throws ends the work,
     * with nothing kept.
     *
     * @param table the table that rows are going to, by its name in the database
     * @param done the rows of all tables until now
     * @param all the rows that it will be
     */
    void sent(String table, long done, long all);
}
