package dev.botkit.lint;

import java.util.Set;

/**
 * A column.
 *
 * @param type with its modifiers, such as {@code character varying(20)}
 * @param filled whether the server has a value where an insert gives none
 * @param inherited whether it comes from the table that this one is a partition of
 */
record Column(int number, String name, String type, boolean notNull, boolean filled, boolean inherited) {

    private static final Set<String> TEXTS = Set.of("text", "character varying");

    /** Whether code that knew the other type can do with this one: the same with other bounds, or another text. */
    boolean isReadAs(Column other) {
        return base().equals(other.base()) || (TEXTS.contains(base()) && TEXTS.contains(other.base()));
    }

    private String base() {
        return type.replaceAll("\\(.*?\\)", "");
    }
}
