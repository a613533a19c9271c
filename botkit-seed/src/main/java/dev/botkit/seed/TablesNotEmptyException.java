package dev.botkit.seed;

import java.util.List;

/** A {@link Seed} was to be put into tables that hold rows already. Nothing was written. */
public final class TablesNotEmptyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final List<String> tables;

    TablesNotEmptyException(List<String> tables) {
        super("There are rows in " + String.join(", ", tables) + " already, and seeded rows bring their own ids: seed a"
                + " database that was just migrated, or empty this one first, by \"truncate "
                + String.join(", ", tables) + " cascade\" if nobody needs those rows.");
        this.tables = List.copyOf(tables);
    }

    /** The names of the tables that hold rows. */
    public List<String> tables() {
        return tables;
    }
}
