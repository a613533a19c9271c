/** A walk through the patterns on a real PostgreSQL: {@code ./botkit demo}. */
@NullMarked
package dev.botkit.demo;

import org.jspecify.annotations.NullMarked;
