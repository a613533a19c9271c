/**
 * Queries are values; {@link dev.botkit.Botkit} runs them. {@link dev.botkit.query} holds the queries of AI BotKit's
 * tables, and any application can add its own.
 */
@NullMarked
package dev.botkit;

import org.jspecify.annotations.NullMarked;
