@NullMarked
package dev.botkit.codegen;

import org.jspecify.annotations.NullMarked;
