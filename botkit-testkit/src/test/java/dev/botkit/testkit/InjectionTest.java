package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@PostgresTest
class InjectionTest {
    private static String ofBeforeAll = "";
    private final TestDatabase ofConstructor;
    private String ofBeforeEach = "";

    InjectionTest(TestDatabase database) {
        ofConstructor = database;
    }

    @BeforeAll
    static void all(TestDatabase database) {
        ofBeforeAll = database.name();
    }

    @BeforeEach
    void each(TestDatabase database) {
        ofBeforeEach = database.name();
    }

    @Test
    void isTheSameDatabaseEverywhereInAClass(TestDatabase database, DataSource source) throws SQLException {
        assertThat(database.name())
                .isEqualTo(ofBeforeAll)
                .isEqualTo(ofBeforeEach)
                .isEqualTo(ofConstructor.name());
        assertThat(Notes.value(source, "select current_database()")).isEqualTo(database.name());
    }

    @Test
    void isMigratedIncludingAnIndexThatIsBuiltConcurrently(DataSource source) throws SQLException {
        assertThat(Notes.value(source, "select indisvalid from pg_index where indexrelid = 'notes_body'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void givesUrlUserAndPasswordToConnectByOneself(TestDatabase database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            assertThat(connection.getCatalog()).isEqualTo(database.name());
        }
    }

    @Test
    void tellsTheServer(TestDatabase database) throws SQLException {
        assertThat(Notes.value(database.dataSource(), "show server_version")).startsWith(database.serverVersion());
        assertThat(database.toString()).contains(database.serverKind().label(), database.name());
    }

    @Nested
    class InANestedClass {
        @Test
        void itIsThatOfTheClassAround(TestDatabase database) {
            assertThat(database.name()).isEqualTo(ofBeforeAll);
        }
    }

    @Nested
    @PostgresTest(migrations = {})
    class InANestedClassWithItsOwnAnnotation {
        @Test
        void itIsAnotherOneAndHereEmpty(TestDatabase database) throws SQLException {
            assertThat(database.name()).isNotEqualTo(ofBeforeAll);
            assertThat(Notes.value(database.dataSource(), "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }
}
