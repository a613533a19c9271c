package dev.botkit.testkit;

import java.util.UUID;

/** The identity of this JVM on a server that other JVMs may be using too. */
final class Run {
    /** Every database of ours starts with it. */
    static final String PREFIX = "botkit_";

    static final int ID_LENGTH = 8;
    static final String ID = UUID.randomUUID().toString().substring(0, ID_LENGTH);

    /** Under this name our own sessions appear in pg_stat_activity. */
    static final String APPLICATION_NAME = "botkit-testkit " + ID;

    private Run() {}
}
