package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be found out much later, or never, stops the build. */
class GenerationFailsTest {

    @TempDir
    private Path folder;

    @Test
    void whenNoMigrationIsFound() {
        String scripts = folder + "/nothing/*.sql";

        assertThatThrownBy(() -> ForeignGeneration.run(scripts, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No table found")
                .hasMessageContaining(scripts);
    }

    @Test
    void whenTheStrategyIsAnother() throws Exception {
        String scripts = migration("create table one (id int)");

        assertThatThrownBy(() -> ForeignGeneration.run(scripts, folder, "org.jooq.codegen.DefaultGeneratorStrategy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<name>dev.botkit.codegen.BotkitNaming</name>")
                .hasMessageContaining("DefaultGeneratorStrategy");
    }

    @Test
    void whenTwoTablesWouldHaveClassesOfOneName() throws Exception {
        String scripts = migration("create table person (id int); create table people (id int)");

        assertThatThrownBy(() -> ForeignGeneration.run(scripts, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("people")
                .hasMessageContaining("class Person");
    }

    @Test
    void whenTheRowOfOneTableWouldReplaceTheInsertOfAnother() throws Exception {
        String scripts = migration("create table order_line (id int); create table new_order_line (id int)");

        assertThatThrownBy(() -> ForeignGeneration.run(scripts, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("class NewOrderLine");
    }

    private String migration(String sql) throws Exception {
        Files.writeString(folder.resolve("V1__tables.sql"), sql);
        return folder + "/*.sql";
    }
}
