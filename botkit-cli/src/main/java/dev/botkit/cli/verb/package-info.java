/** A class for each verb: what it asks of the libraries, and what it prints. */
@NullMarked
package dev.botkit.cli.verb;

import org.jspecify.annotations.NullMarked;
