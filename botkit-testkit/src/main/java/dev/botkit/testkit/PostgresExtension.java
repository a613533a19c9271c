package dev.botkit.testkit;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Injects databases as {@link PostgresTest} says, at first need, and takes them back. */
final class PostgresExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    /** So that a constructor, too, is given the database of the method it is called for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DataSource.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = database(owner(context));
        return parameter.getParameter().getType() == DataSource.class ? database.dataSource() : database;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        takeBack(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        takeBack(context);
    }

    /** The context whose end is the end of the database: that of the method, or of the class with the annotation. */
    private static ExtensionContext owner(ExtensionContext context) {
        if (annotation(context).isolation() == Isolation.CLASS) {
            return annotated(context);
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "With Isolation.METHOD each test method has a database, and no method runs here yet."
                            + " Ask for it in @BeforeEach, in the test method, or in the constructor of a class with"
                            + " an instance per method.");
        }
        return context;
    }

    private static TestDatabase database(ExtensionContext owner) {
        PostgresTest test = annotation(owner);
        return owner.getStore(NAMESPACE)
                .computeIfAbsent(
                        owner.getUniqueId(),
                        id -> postgres(owner).create(List.of(test.migrations()), label(owner)),
                        TestDatabase.class);
    }

    /** Under the unique id, so that the store of a nested context doesn't answer with its parent's database. */
    private static void takeBack(ExtensionContext context) {
        TestDatabase database = context.getStore(NAMESPACE).remove(context.getUniqueId(), TestDatabase.class);
        if (database == null) {
            return;
        }
        TestPostgres postgres = postgres(context);
        try {
            if (annotation(context).leakCheck()) {
                LeakCheck.requireNone(context.getDisplayName(), postgres.openConnections(database));
            }
        } finally {
            postgres.drop(database);
        }
    }

    private static TestPostgres postgres(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TestPostgres.class, type -> TestPostgres.start(), TestPostgres.class);
    }

    private static PostgresTest annotation(ExtensionContext context) {
        return find(annotated(context)).orElseThrow();
    }

    private static ExtensionContext annotated(ExtensionContext context) {
        ExtensionContext candidate = context;
        while (find(candidate).isEmpty()) {
            candidate = candidate
                    .getParent()
                    .orElseThrow(() -> new ParameterResolutionException(
                            "Put @PostgresTest on the test class; the extension isn't registered by itself."));
        }
        return candidate;
    }

    private static Optional<PostgresTest> find(ExtensionContext context) {
        return context.getTestMethod().isPresent()
                ? Optional.empty()
                : AnnotationSupport.findAnnotation(context.getElement(), PostgresTest.class);
    }

    private static String label(ExtensionContext context) {
        return context.getTestClass().map(Class::getSimpleName).orElse("test");
    }
}
