package dev.botkit.codegen;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jooq.impl.TableImpl;

/** Names that a column or a relation may have in the database, but not in Java: an underscore is put behind them. */
final class Taken {

    /** What a record's component must not be called, and the insert type's factory. */
    static final Set<String> IN_ROWS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "of");

    /** What a table of jOOQ can be asked without arguments: {@code fields()} is no path to a table of fields. */
    static final Set<String> IN_TABLES = Arrays.stream(TableImpl.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(toUnmodifiableSet());

    private Taken() {}
}
