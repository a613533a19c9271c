/** The database that a verb works on: the one that is named, or one of our own. */
@NullMarked
package dev.botkit.cli.database;

import org.jspecify.annotations.NullMarked;
