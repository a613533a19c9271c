/** The data that the patterns are shown on. */
@NullMarked
package dev.botkit.demo.sample;

import org.jspecify.annotations.NullMarked;
