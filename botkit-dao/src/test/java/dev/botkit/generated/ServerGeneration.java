package dev.botkit.generated;

import dev.botkit.testkit.TestDatabase;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.postgres.PostgresDatabase;

/** Generates from a live, migrated server, with the configuration of the build. */
final class ServerGeneration {

    private static final Path CONFIGURATION = Path.of("src/main/codegen/codegen.xml");

    private ServerGeneration() {}

    static GeneratedSources run(TestDatabase server, Path target) throws Exception {
        Configuration configuration;
        try (InputStream file = Files.newInputStream(CONFIGURATION)) {
            configuration = GenerationTool.load(file);
        }
        configuration.setJdbc(
                new Jdbc().withUrl(server.jdbcUrl()).withUser(server.user()).withPassword(server.password()));
        configuration
                .getGenerator()
                .getDatabase()
                .withName(PostgresDatabase.class.getName())
                .withInputSchema("public");
        configuration.getGenerator().getTarget().setDirectory(target.toString());
        GenerationTool.generate(configuration);
        return GeneratedSources.in(target);
    }
}
