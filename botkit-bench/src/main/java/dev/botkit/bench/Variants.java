package dev.botkit.bench;

import dev.botkit.Botkit;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The ways in which each operation is done, on one pool. */
final class Variants {

    final DataSource jdbc = BenchDatabase.dataSource();
    final Botkit botkit = Botkit.using(jdbc);

    /** jOOQ as one sets it up who has read about its speed. */
    final DSLContext jooq = DSL.using(
            jdbc,
            SQLDialect.POSTGRES,
            new Settings().withExecuteLogging(false).withFetchWarnings(false).withBindOffsetDateTimeType(true));

    /** Comparing the speed of things that do different work says nothing. */
    static void requireEqual(Object byJdbc, Object byBotkit, Object byJooq) {
        if (!Objects.equals(byJdbc, byBotkit) || !Objects.equals(byJdbc, byJooq)) {
            throw new IllegalStateException("The variants differ:%n  JDBC:   %s%n  Botkit: %s%n  jOOQ:   %s"
                    .formatted(byJdbc, byBotkit, byJooq));
        }
    }
}
