package dev.botkit.transactions;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.testkit.TestDatabase;
import javax.sql.DataSource;

/** A pool with one connection, on which whatever asks for a second one waits in vain. */
final class PoolOfOne implements AutoCloseable {

    private final HikariDataSource pool;

    PoolOfOne(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        pool = new HikariDataSource(config);
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
