package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first schema of the path is this library's; what stands in the others is somebody else's. */
@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class SearchPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"billing", "\"Bot \"\"kit\"\"\""})
    void otherSchemasOfThePathAreLeftAlone(String schema, DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.run("create schema %s; create table users as select 1 as id".formatted(schema));
        var both = sql.with("-c search_path=" + (schema + ",public").replace(" ", "\\ "));

        assertThat(BotkitSchema.migrate(both).applied()).hasSize(9);
        BotkitSchema.validate(both);
        assertThat(BotkitSchema.undo(both, Undo.to("0")).versions()).hasSize(9);
        assertThat(BotkitSchema.migrate(both).applied()).hasSize(9);
        assertThat(Snapshot.tables(database)).containsExactly("users");
        assertThat(sql.count("users")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "\"Later\"", "\"\""})
    void withoutASchemaNothingIsDone(String path, DataSource database) throws SQLException {
        var nowhere = new Sql(database).with("-c search_path=" + path);
        assertThatThrownBy(() -> BotkitSchema.migrate(nowhere))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageStartingWith("None of the schemas in the search path exists");
        assertThat(new Sql(database).count("pg_namespace where nspname ~* 'later'"))
                .isZero();
    }
}
