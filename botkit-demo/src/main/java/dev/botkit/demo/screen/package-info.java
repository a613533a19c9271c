/** Puts Java, SQL and rows on a terminal. */
@NullMarked
package dev.botkit.demo.screen;

import org.jspecify.annotations.NullMarked;
