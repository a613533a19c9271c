@NullMarked
package dev.botkit.demo;

import org.jspecify.annotations.NullMarked;
