/** What generated code and the runtime agree on: columns, rows to read, rows to insert. */
@NullMarked
package dev.botkit.mapping;

import org.jspecify.annotations.NullMarked;
