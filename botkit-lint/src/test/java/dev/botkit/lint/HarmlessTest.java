package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks dangerous, and isn't: nobody waits for it. */
@PostgresTest(migrations = {})
class HarmlessTest {

    private final DataSource database;

    @TempDir
    private Path folder;

    HarmlessTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        Scratch.clear(database);
    }

    @Test
    void whateverIsDoneToATableOfTheSameMigration() throws IOException {
        assertThat(check("""
                        create table tags (id bigint constraint tags_pk primary key, word text, parent bigint, old text);
                        insert into tags select n, n::text from generate_series(1, 20) n;
                        alter table tags alter column word set not null;
                        alter table tags alter column word type varchar(10);
                        alter table tags add column key uuid default gen_random_uuid();
                        alter table tags drop column old;
                        alter table tags add constraint tags_parent_fk foreign key (parent) references tags;
                        create index tags_parent on tags (parent);
                        alter table tags rename column word to name;
                        alter table tags rename to labels;
                        update labels set name = 'x';
                        delete from labels;
                        create table passing (id bigint);
                        drop table passing;
                        """)).isEmpty();
    }

    @Test
    void aTemporaryTable() throws IOException {
        assertThat(check("""
                        create temporary table found (id bigint primary key) on commit drop;
                        insert into found select id from users where age > 100;
                        create index on found (id);
                        """)).isEmpty();
    }

    @Test
    void aFunctionOrATextThatSpeaksOfDanger() throws IOException {
        assertThat(check("""
                        create function clear() returns void language plpgsql as $$
                        begin
                          drop table users; -- ; commit;
                          update posts set title = 'x';
                        end
                        $$;
                        do $do$ begin perform 'drop table users; commit;'; end $do$;
                        insert into users (email, name) values ('begin; rollback;', '-- lint:allow drop-table');
                        """)).isEmpty();
    }

    @Test
    void aNewPartitionedTableAndAnotherPartitionOfIt() throws IOException {
        assertThat(check(Map.of("V2__visits.sql", """
                        set local lock_timeout = '5s';
                        create table visits (
                          id      bigint not null,
                          user_id bigint not null constraint visits_user_fk references users,
                          seen_at date   not null,
                          constraint visits_pk primary key (id, seen_at)
                        ) partition by range (seen_at);
                        create index visits_user on visits (user_id);
                        create table visits_2024 partition of visits for values from ('2024-01-01') to ('2025-01-01');
                        """, "V3__visits_of_another_year.sql", """
                        set local lock_timeout = '5s';
                        create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
                        alter table visits add column place text;
                        """)))
                .isEmpty();
    }

    @Test
    void anIndexOfAPartitionedTableThatIsAttachedPieceByPiece() throws IOException {
        assertThat(check(Map.of(
                        "V2__visits.sql", """
                        create table visits (seen_at date not null, place text) partition by range (seen_at);
                        create table visits_2024 partition of visits for values from ('2024-01-01') to ('2025-01-01');
                        """, "V3__place.sql", """
                        set local lock_timeout = '5s';
                        create index visits_place on only visits (place);
                        """, "V4__place.sql", """
                        drop index concurrently if exists visits_2024_place;
                        create index concurrently visits_2024_place on visits_2024 (place);
                        """, "V5__place.sql", """
                        set local lock_timeout = '5s';
                        alter index visits_place attach partition visits_2024_place;
                        """)))
                .isEmpty();
    }

    @Test
    void aColumnWithAForeignKeyThatIsNullInEveryRow() throws IOException {
        assertThat(check("""
                        set local lock_timeout = '5s';
                        -- lint:allow foreign-key-without-index posts are never looked up by their editor
                        alter table posts add column editor_id bigint constraint posts_editor_fk references users;
                        """)).isEmpty();
    }

    private List<Finding> check(String sql) throws IOException {
        return Sample.of(sql).in(folder).check(database);
    }

    private List<Finding> check(Map<String, String> files) throws IOException {
        return new Sample(files).in(folder).check(database);
    }
}
