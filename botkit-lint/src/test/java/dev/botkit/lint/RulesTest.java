package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each rule a migration that breaks it and no other, and the way out of it, which breaks none. */
@PostgresTest(migrations = {})
class RulesTest {

    @BeforeEach
    void empty(DataSource database) throws SQLException {
        Scratch.clear(database);
    }

    @ParameterizedTest
    @EnumSource
    void catchesTheBad(Rule rule, @TempDir Path folder, DataSource empty) throws IOException {
        Sample bad = Sample.of(rule, "bad");

        List<Finding> findings = bad.in(folder).check(empty);

        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        assertThat(findings).extracting(each -> each.file() + ":" + each.line()).isEqualTo(bad.expected());
    }

    @ParameterizedTest
    @EnumSource
    void passesTheGood(Rule rule, @TempDir Path folder, DataSource empty) throws IOException {
        Sample good = Sample.of(rule, "good");

        assertThat(good.files()).isNotEmpty();
        assertThat(good.in(folder).check(empty)).isEmpty();
    }
}
