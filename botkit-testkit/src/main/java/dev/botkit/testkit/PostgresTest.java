package dev.botkit.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a migrated PostgreSQL database of its own, as a parameter of its constructor, its test
 * methods or its lifecycle methods: a {@link javax.sql.DataSource} or a {@link TestDatabase}.
 *
 * <pre>{@code
 * @PostgresTest
 * class ChatbotsTest {
 *     @Test
 *     void aNewChatbotIsActive(DataSource dataSource) { … }
 * }
 * }</pre>
 *
 * {@link TestPostgres} tells which server it is on. A {@code @Nested} class shares the database of the class around it,
 * unless it carries an annotation of its own. Classes may run in parallel.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresExtension.class)
public @interface PostgresTest {
    /** The Flyway locations whose migrations the database has; none at all gives an empty one. */
    String[] migrations() default "classpath:db/migration";

    /** Whether each class or each method gets a database. */
    Isolation isolation() default Isolation.CLASS;

    /**
     * Whether a test fails that leaves connections to its database open. Switch it off where something that outlives
     * the test keeps them, such as the pool of a cached Spring context.
     */
    boolean leakCheck() default true;
}
