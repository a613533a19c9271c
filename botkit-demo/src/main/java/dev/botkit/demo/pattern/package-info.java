/** The patterns, a file for each chapter. A new one is listed in {@link dev.botkit.demo.pattern.Chapters}. */
@NullMarked
package dev.botkit.demo.pattern;

import org.jspecify.annotations.NullMarked;
