package dev.botkit.demo.pattern;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A pattern that the demo shows. The body of the method is both what runs and the Java that is printed, read from this
 * very source; what it returns is printed as rows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Pattern {

    /** The title. */
    String value();

    /** The columns to print, where all of them would be too many. */
    String[] show() default {};

    /** How often it goes to the database and back; a test holds it to that. */
    int roundTrips() default 1;
}
