package dev.botkit.foreign;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/** Generates the classes of somebody else's tables, from their migration files, as another service would. */
final class ForeignGeneration {

    static final String PACKAGE = "shop.db";

    private ForeignGeneration() {}

    static void run(String scripts, Path target) throws Exception {
        run(scripts, target, "dev.botkit.codegen.BotkitNaming");
    }

    static void run(String scripts, Path target, String strategy) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withGenerator(new Generator()
                        .withName("dev.botkit.codegen.BotkitGenerator")
                        .withStrategy(new Strategy().withName(strategy))
                        .withDatabase(database(scripts))
                        .withGenerate(new Generate()
                                .withImplicitJoinPathsToMany(true)
                                .withGeneratedAnnotation(false)
                                .withIndexes(false)
                                .withPojos(true)
                                .withPojosAsJavaRecordClasses(true)
                                .withDefaultCatalog(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString()))));
    }

    private static Database database(String scripts) {
        return new Database()
                .withName("org.jooq.meta.extensions.ddl.DDLDatabase")
                .withOutputSchemaToDefault(true)
                .withIncludeCheckConstraints(false)
                .withProperties(
                        property("scripts", scripts),
                        property("sort", "flyway"),
                        property("unqualifiedSchema", "none"),
                        property("defaultNameCase", "lower"))
                .withForcedTypes(new ForcedType().withName("JSONB").withIncludeTypes("(?i:json)"));
    }

    private static Property property(String key, String value) {
        return new Property().withKey(key).withValue(value);
    }
}
