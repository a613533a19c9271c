/**
 * What verbs throw. All are unchecked, sealed under {@link dev.botkit.error.BotkitException}, and hold no value of a row
 * in their messages or in those of their causes.
 */
@NullMarked
package dev.botkit.error;

import org.jspecify.annotations.NullMarked;
