package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.PostgresTest;
import java.net.ConnectException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@PostgresTest
class StudioTest {

    @Test
    void aPortIsTakenOnceAndFreeAgainAfterClosing(DataSource database) throws Exception {
        Studio first = Studio.open(database);
        StudioOptions same = StudioOptions.defaults().withPort(first.url().getPort());
        assertThatThrownBy(() -> Studio.open(database, same))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("Port " + same.port());
        first.close();
        first.close();
        assertThatThrownBy(() -> Client.of(first).status("GET", "/")).isInstanceOf(ConnectException.class);
        try (Studio second = Studio.open(database, same)) {
            assertThat(second.url().getPort()).isEqualTo(same.port());
        }
    }

    @Test
    void aSchemaThatDoesNotExistIsSaidAtOnce(DataSource database) {
        assertThatThrownBy(() -> Studio.open(database, StudioOptions.defaults().withSchema("publik")))
                .isInstanceOf(StudioException.class)
                .hasMessage("There is no schema 'publik' in this database.");
    }

    @Test
    void aServerThatCantBeReachedIsSaidAtOnceWithoutItsAddress() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere?password=secret");
        assertThatThrownBy(() -> Studio.open(nowhere))
                .isInstanceOf(StudioException.class)
                .hasMessage("The database can't be read, SQLSTATE 08001. The cause says why.");
    }

    @Test
    void onlyTheTablesOfTheSchemaAskedForAreShown(DataSource database) throws Exception {
        new Rig(database).run("create schema other; create table other.things (id int primary key)");
        try (Studio studio = Studio.open(database, StudioOptions.defaults().withSchema("other"))) {
            assertThat(Client.of(studio)
                            .get("/api/schema")
                            .body()
                            .path("tables")
                            .valueStream()
                            .map(table -> table.path("name").asString()))
                    .containsExactly("things");
        }
    }

    @Test
    void optionsOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> StudioOptions.defaults().withPort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> StudioOptions.defaults().withSchema(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
