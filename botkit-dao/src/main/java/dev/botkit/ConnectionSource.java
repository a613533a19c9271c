package dev.botkit;

import java.sql.Connection;
import org.jooq.ConnectionProvider;

/** Where a verb gets its connection from. */
sealed interface ConnectionSource extends ConnectionProvider permits Connections, TransactionScope {

    @Override
    Connection acquire();
}
