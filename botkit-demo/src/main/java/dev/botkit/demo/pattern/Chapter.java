package dev.botkit.demo.pattern;

/**
 * A chapter of the demo: a record of what its patterns need, with one public method for each {@link Pattern}. They are
 * shown in the order in which the file has them.
 */
public interface Chapter {

    String title();
}
