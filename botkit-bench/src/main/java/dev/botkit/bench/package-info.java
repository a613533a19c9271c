@NullMarked
package dev.botkit.bench;

import org.jspecify.annotations.NullMarked;
