/** JSONB documents as Java values. */
@NullMarked
package dev.botkit.json;

import org.jspecify.annotations.NullMarked;
