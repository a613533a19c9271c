/** Pages and pictures of a schema, from what the server's catalogue says of it. */
@NullMarked
package dev.botkit.cli.docs;

import org.jspecify.annotations.NullMarked;
