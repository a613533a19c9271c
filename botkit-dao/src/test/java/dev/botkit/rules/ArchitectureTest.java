package dev.botkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.botkit.Botkit;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.TableQuery;
import dev.botkit.mapping.ColumnType;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.util.Set;
import org.jooq.PlainSQL;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What may know of what. {@code dev.botkit.db} is generated, and knows of mappings, JSON and types. */
class ArchitectureTest {

    private static final String CORE = "dev.botkit";
    private static final String QUERY = "dev.botkit.query..";
    private static final String GENERATED = "dev.botkit.db..";
    private static final String[] FOUNDATIONS = {
        "dev.botkit.error..", "dev.botkit.mapping..", "dev.botkit.json..", "dev.botkit.type.."
    };

    /** What applications and generated code may extend; whatever else is public is closed. */
    private static final Set<String> EXTENSION_POINTS =
            Set.of(TableQuery.class, SoftDeleteQuery.class, NewRow.class, TableMapping.class, ColumnType.class).stream()
                    .map(Class::getName)
                    .collect(toSet());

    /** Where Botkit itself was compiled to: neither its tests nor other modules. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(Botkit.class.getProtectionDomain().getCodeSource().getLocation());

    private static final JavaClasses HAND_WRITTEN = MAIN.that(
            describe("are hand-written", type -> !type.getPackageName().startsWith("dev.botkit.db")));

    @Test
    void theFoundationsKnowNothingOfWhatStandsOnThem() {
        noClasses()
                .that()
                .resideInAnyPackage(FOUNDATIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE, QUERY, GENERATED)
                .check(MAIN);
    }

    @Test
    void theCoreKnowsNoTable() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUERY, GENERATED)
                .check(MAIN);
    }

    @Test
    void generatedCodeStandsOnTheFoundationsAlone() {
        noClasses()
                .that()
                .resideInAPackage(GENERATED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE, QUERY)
                .check(MAIN);
    }

    @Test
    void noSqlIsWrittenAsText() {
        noClasses()
                .should()
                .callCodeUnitWhere(describe("the method takes plain SQL", ArchitectureTest::takesPlainSql))
                .check(HAND_WRITTEN);
    }

    private static boolean takesPlainSql(JavaCall<?> call) {
        CodeUnitCallTarget target = (CodeUnitCallTarget) call.getTarget();
        return target.resolveMember().stream().anyMatch(member -> member.isAnnotatedWith(PlainSQL.class));
    }

    @Test
    void whatIsPublicIsClosedUnlessItIsMeantToBeExtended() {
        classes()
                .that()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName("package-info")
                .should(beClosed())
                .check(HAND_WRITTEN);
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, sealed, a record, an enum, an interface, or an extension point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || EXTENSION_POINTS.contains(type.getName());
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " can be extended by anyone"));
            }
        };
    }

    @Test
    void everyPackageSaysThatNullIsMarked() {
        assertThat(HAND_WRITTEN.stream().map(JavaClass::getPackage).collect(toSet()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(each ->
                        assertThat(isNullMarked(each)).as(each.getName()).isTrue());
    }

    private static boolean isNullMarked(JavaPackage each) {
        return each.isAnnotatedWith(NullMarked.class);
    }

    @Test
    void nothingIsPrintedAndNothingIsLoggedPastSlf4j() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
    }
}
