@NullMarked
package dev.botkit;

import org.jspecify.annotations.NullMarked;
