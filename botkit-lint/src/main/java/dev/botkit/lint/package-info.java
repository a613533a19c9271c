/** Finds what is dangerous in migrations: by their text, and by the locks they take on a server with rows. */
@NullMarked
package dev.botkit.lint;

import org.jspecify.annotations.NullMarked;
