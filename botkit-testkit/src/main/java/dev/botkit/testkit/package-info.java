@NullMarked
package dev.botkit.testkit;

import org.jspecify.annotations.NullMarked;
