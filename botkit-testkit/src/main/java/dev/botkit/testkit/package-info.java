/**
 * A real, migrated PostgreSQL for any JUnit test class, in one annotation: {@link dev.botkit.testkit.PostgresTest}.
 * Without JUnit the same is had from {@link dev.botkit.testkit.TestPostgres}.
 */
@NullMarked
package dev.botkit.testkit;

import org.jspecify.annotations.NullMarked;
