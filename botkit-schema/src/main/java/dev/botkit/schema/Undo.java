package dev.botkit.schema;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far to go back: {@code Undo.newest()}, or {@code Undo.to("6")}. Immutable; nothing happens until it is given to
 * {@link BotkitSchema#undo}.
 */
public final class Undo {

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}(\\.\\d{1,18})*");

    private final Optional<String> target;
    private final boolean losingData;

    private Undo(Optional<String> target, boolean losingData) {
        this.target = target;
        this.losingData = losingData;
    }

    /** Undoes the newest migration applied; nothing, if there is none. */
    public static Undo newest() {
        return new Undo(Optional.empty(), false);
    }

    /**
     * Undoes every migration newer than this one, which stays applied.
     *
     * @param version such as {@code 6}; {@code 0} undoes them all
     * @throws IllegalArgumentException if it isn't numbers separated by dots
     */
    public static Undo to(String version) {
        Objects.requireNonNull(version, "version");
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "'" + version + "' is no version: give that of a migration, such as 6, or 0 to undo them all");
        }
        return new Undo(Optional.of(version), false);
    }

    /** The same, agreeing to whatever data is lost by it. */
    public Undo losingData() {
        return new Undo(target, true);
    }

    /** The version to keep; empty if only the newest is to go. */
    Optional<String> target() {
        return target;
    }

    boolean mayLoseData() {
        return losingData;
    }

    /** As it would be written in Java. */
    @Override
    public String toString() {
        return target.map(version -> "Undo.to(\"" + version + "\")").orElse("Undo.newest()")
                + (losingData ? ".losingData()" : "");
    }
}
