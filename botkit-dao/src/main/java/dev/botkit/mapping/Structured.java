package dev.botkit.mapping;

import java.util.List;
import org.jooq.QueryPart;

/**
 * A query part of one's own whose SQL text depends on its class and these parts alone, so that the text of a statement
 * that holds it can be kept. A custom part that doesn't say so works too; its statement is rendered anew each time.
 */
public interface Structured extends QueryPart {

    /** Query parts, whose values may differ from time to time, and other objects, which are compared as they are. */
    List<?> structure();
}
