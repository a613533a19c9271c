/** The query objects of AI BotKit's nine tables. */
@NullMarked
package dev.botkit.query;

import org.jspecify.annotations.NullMarked;
