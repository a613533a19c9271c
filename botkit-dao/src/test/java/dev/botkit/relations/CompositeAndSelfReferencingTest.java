package dev.botkit.relations;

import static dev.botkit.relations.FoldersTable.FOLDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Sort;
import dev.botkit.relations.Folders.Folder;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relation by two columns, from a table to itself: two tenants have folders of the same ids. */
@PostgresTest(migrations = {})
class CompositeAndSelfReferencingTest {

    private static final Folder ROOT = new Folder(1, 1, null, "root");
    private static final Folder MUSIC = new Folder(1, 2, 1, "music");
    private static final Folder BOOKS = new Folder(1, 3, 1, "books");
    private static final Folder JAZZ = new Folder(1, 4, 2, "jazz");
    private static final Folder OTHER = new Folder(2, 1, null, "other");
    private static final Folder THINGS = new Folder(2, 2, 1, "things");

    private Botkit botkit;

    @BeforeAll
    static void folders(DataSource dataSource) {
        var jooq = DSL.using(dataSource, SQLDialect.POSTGRES);
        jooq.execute(FoldersTable.DDL);
        for (Folder folder : List.of(ROOT, MUSIC, BOOKS, JAZZ, OTHER, THINGS)) {
            jooq.insertInto(FOLDERS, FOLDERS.TENANT, FOLDERS.ID, FOLDERS.PARENT, FOLDERS.NAME)
                    .values(folder.tenant(), folder.id(), folder.parent(), folder.name())
                    .execute();
        }
    }

    @BeforeEach
    void botkit(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    record Branch(String name, List<Branch> below) {

        static Branch of(Folder folder, List<Branch> below) {
            return new Branch(folder.name(), below);
        }

        static Branch leaf(Folder folder) {
            return new Branch(folder.name(), List.of());
        }
    }

    @Test
    void childrenAndTheirChildrenAreOfTheirOwnTenant() {
        assertThat(botkit.list(Folders.all()
                        .roots()
                        .byName()
                        .with(
                                Folders.CHILDREN.of(children -> children.byName()
                                        .with(
                                                Folders.CHILDREN,
                                                (folder, below) -> new Branch(
                                                        folder.name(),
                                                        below.stream()
                                                                .map(Branch::leaf)
                                                                .toList()))),
                                Branch::of)))
                .containsExactly(
                        new Branch("other", List.of(Branch.leaf(THINGS))),
                        new Branch(
                                "root", List.of(Branch.leaf(BOOKS), new Branch("music", List.of(Branch.leaf(JAZZ))))));
    }

    @Test
    void aLimitIsForEachParentOnItsOwn() {
        assertThat(botkit.list(Folders.all()
                        .roots()
                        .byName()
                        .with(Folders.CHILDREN.of(children -> children.byName().limit(1)), (folder, first) -> first)))
                .containsExactly(List.of(THINGS), List.of(BOOKS));
    }

    record Place(Folder folder, Optional<Folder> parent) {}

    @Test
    void aParentIsReadAndAbsentAboveTheRoot() {
        assertThat(botkit.list(Folders.of(1).byName().with(Folders.PARENT, Place::new)))
                .containsExactly(
                        new Place(BOOKS, Optional.of(ROOT)),
                        new Place(JAZZ, Optional.of(MUSIC)),
                        new Place(MUSIC, Optional.of(ROOT)),
                        new Place(ROOT, Optional.empty()));
    }

    record Size(Folder folder, long children) {}

    @Test
    void childrenAreCounted() {
        assertThat(botkit.list(Folders.all().byName().with(Folders.CHILDREN.count(), Size::new)))
                .containsExactly(
                        new Size(BOOKS, 0),
                        new Size(JAZZ, 0),
                        new Size(MUSIC, 1),
                        new Size(OTHER, 1),
                        new Size(ROOT, 2),
                        new Size(THINGS, 0));
        assertThat(botkit.list(Folders.of(1).roots().with(Folders.CHILDREN.count(all -> all.named("jazz")), Size::new)))
                .containsExactly(new Size(ROOT, 0));
    }

    @Test
    void foldersAreFilteredByTheirChildren() {
        assertThat(botkit.list(Folders.all().byName().whereExists(Folders.CHILDREN)))
                .containsExactly(MUSIC, OTHER, ROOT);
        assertThat(botkit.list(Folders.all().byName().whereNone(Folders.CHILDREN)))
                .containsExactly(BOOKS, JAZZ, THINGS);
        assertThat(botkit.list(Folders.all().whereExists(Folders.CHILDREN, all -> all.named("jazz"))))
                .containsExactly(MUSIC);
        assertThat(botkit.list(Folders.all().whereExists(Folders.CHILDREN, all -> all.whereExists(Folders.CHILDREN))))
                .containsExactly(ROOT);
        assertThat(botkit.list(Folders.all().whereAtLeast(2, Folders.CHILDREN))).containsExactly(ROOT);
    }

    @Test
    void foldersAreSortedByTheirParents() {
        assertThat(botkit.list(Folders.of(1).orderBy(Sort.asc(Folders.PARENT, FOLDERS.NAME), Sort.asc(FOLDERS.NAME))))
                .containsExactly(JAZZ, BOOKS, MUSIC, ROOT);
    }
}
