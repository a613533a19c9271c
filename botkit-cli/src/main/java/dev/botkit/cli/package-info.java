/** The verbs of ./botkit that work on a database. */
@NullMarked
package dev.botkit.cli;

import org.jspecify.annotations.NullMarked;
