package dev.botkit.lint;

/**
 * A comment from {@code --} to the end of its line.
 *
 * @param text without the dashes
 */
record LineComment(int line, String text) {}
