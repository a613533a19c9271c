package dev.botkit.studio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column, as the catalogue has it.
 *
 * @param type as one would declare it, such as {@code character varying(255)}
 * @param cast the type's qualified and quoted name without a length: a cast to one with a length cuts in silence
 * @param ordered whether the type can be compared and sorted
 * @param editable whether a cell may be written
 * @param labels the values of an enum, in their order
 */
record Column(
        String name,
        String type,
        @JsonIgnore String cast,
        Kind kind,
        boolean ordered,
        boolean nullable,
        boolean key,
        boolean editable,
        @Nullable String comment,
        @Nullable String initial,
        List<String> labels) {

    @JsonIgnore
    String quoted() {
        return Sql.quoted(name);
    }

    /** As a term of ORDER BY, where the bare name would mean the text that is selected under the same name. */
    @JsonIgnore
    String sorted() {
        return "t." + quoted();
    }

    /** The value as the text that PostgreSQL prints. */
    @JsonIgnore
    String asText() {
        return "cast(" + quoted() + " as pg_catalog.text)";
    }

    /** A bind value of this column's type; the server reads it, and objects to what it can't read. */
    @JsonIgnore
    String bound() {
        return "cast(? as " + cast + ")";
    }
}
