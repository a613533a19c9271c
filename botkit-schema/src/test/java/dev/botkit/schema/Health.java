package dev.botkit.schema;

import dev.botkit.testkit.TestDatabase;
import io.github.mfvanek.pg.connection.PgConnectionImpl;
import io.github.mfvanek.pg.core.checks.common.DatabaseCheckOnHost;
import io.github.mfvanek.pg.core.checks.host.StandardChecksOnHost;
import io.github.mfvanek.pg.model.dbobject.DbObject;
import io.github.mfvanek.pg.model.predicates.SkipFlywayTablesPredicate;
import io.github.mfvanek.pg.model.table.TableNameAware;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks of pg-index-health on a database. */
record Health(TestDatabase database) {

    List<DatabaseCheckOnHost<? extends DbObject>> checks() {
        return new StandardChecksOnHost().apply(PgConnectionImpl.ofUrl(database.dataSource(), database.jdbcUrl()));
    }

    /** The names of those that judge how a live system is used. */
    List<String> runtimeChecks() {
        return checks().stream()
                .filter(DatabaseCheckOnHost::isRuntime)
                .map(check -> check.getName())
                .toList();
    }

    /** What was found, as {@code CHECK: table.object}; without what is left out, and without Flyway's own table. */
    SortedSet<String> findings() {
        return checks().stream()
                .filter(check -> !Waiver.LEFT_OUT.containsKey(check.getName()))
                .flatMap(Health::findings)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> findings(DatabaseCheckOnHost<? extends DbObject> check) {
        return check.check(SkipFlywayTablesPredicate.ofDefault()).stream()
                .map(object -> check.getName() + ": " + name(object));
    }

    private static String name(DbObject object) {
        return object instanceof TableNameAware in && !in.getTableName().equals(object.getName())
                ? in.getTableName() + "." + object.getName()
                : object.getName();
    }
}
