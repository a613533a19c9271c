/** A web page on loopback to browse and edit a PostgreSQL. */
@NullMarked
package dev.botkit.studio;

import org.jspecify.annotations.NullMarked;
