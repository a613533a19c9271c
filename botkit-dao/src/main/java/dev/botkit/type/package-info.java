/** The Java types that columns of AI BotKit hold: JSON documents and closed sets. */
@NullMarked
package dev.botkit.type;

import org.jspecify.annotations.NullMarked;
