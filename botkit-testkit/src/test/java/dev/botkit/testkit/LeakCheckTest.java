package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class LeakCheckTest {
    private static final List<Connection> HELD = new ArrayList<>();

    @AfterAll
    static void letGo() throws SQLException {
        for (Connection connection : HELD) {
            connection.close();
        }
    }

    @Test
    void aClassThatLeavesConnectionsOpenFailsAndIsToldWhich() {
        assertThat(SampleRun.of(LeakingSample.class).failures())
                .singleElement()
                .asString()
                .contains("LeakingSample left 2 connections to its database open")
                .contains(
                        "application_name 'botkit-testkit LeakingSample', idle in transaction, last statement: INSERT")
                .contains("last statement: SELECT")
                .doesNotContain("secret");
    }

    @Test
    void withIsolationByMethodItIsTheMethodThatFails() {
        SampleRun run = SampleRun.of(LeakingMethodSample.class);
        assertThat(run.failures()).singleElement().asString().contains("leaks(DataSource) left 1 connection");
        assertThat(run.succeededTests()).isEqualTo(1);
    }

    @Test
    void theCheckCanBeSwitchedOff() {
        assertThat(SampleRun.of(PermittedSample.class).failures()).isEmpty();
    }

    private static void leak(DataSource source, String sql) throws SQLException {
        Connection connection = source.getConnection();
        HELD.add(connection);
        connection.setAutoCommit(false);
        connection.createStatement().execute(sql);
    }

    @Disabled("run by the tests above")
    @PostgresTest
    static class LeakingSample {
        @Test
        void leaks(DataSource source) throws SQLException {
            leak(source, "insert into notes (body) values ('secret')");
            leak(source, "/* ! */ select 'secret'");
        }
    }

    @Disabled("run by the tests above")
    @PostgresTest(isolation = Isolation.METHOD)
    static class LeakingMethodSample {
        @Test
        void leaks(DataSource source) throws SQLException {
            leak(source, "select 1");
        }

        @Test
        void closes(DataSource source) throws SQLException {
            Notes.add(source, "x");
        }
    }

    @Disabled("run by the tests above")
    @PostgresTest(leakCheck = false)
    static class PermittedSample {
        @Test
        void leaks(DataSource source) throws SQLException {
            leak(source, "select 1");
        }
    }
}
