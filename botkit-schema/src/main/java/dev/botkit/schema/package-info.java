/** The tables of AI BotKit: their migrations, in {@code db/migration}, and what runs them. */
@NullMarked
package dev.botkit.schema;

import org.jspecify.annotations.NullMarked;
