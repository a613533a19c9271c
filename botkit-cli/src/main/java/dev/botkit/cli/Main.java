package dev.botkit.cli;

/** {@code ./botkit migrate}, {@code status} and the other verbs that work on a database. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Verbs.run(Surroundings.ofThisProcess(), arguments));
    }
}
