@NullMarked
package dev.botkit.schema;

import org.jspecify.annotations.NullMarked;
