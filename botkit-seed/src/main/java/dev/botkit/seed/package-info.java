/** Believable data for AI BotKit's tables, at any scale, the same for the same seed. */
@NullMarked
package dev.botkit.seed;

import org.jspecify.annotations.NullMarked;
