package dev.botkit.schema;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.common.BaseDataSource;

/** Where a data source connects to; a pool doesn't tell. Never the user, the password or a parameter of the URL. */
final class ServerAddress {

    private static final int DEFAULT_PORT = 5432;

    private ServerAddress() {}

    /** Such as {@code " at db.example.org:5432"}; empty if it isn't known. */
    static String of(DataSource dataSource) {
        try {
            if (dataSource instanceof BaseDataSource driver) {
                return of(driver);
            }
            return dataSource.isWrapperFor(BaseDataSource.class) ? of(dataSource.unwrap(BaseDataSource.class)) : "";
        } catch (SQLException e) {
            return "";
        }
    }

    private static String of(BaseDataSource driver) {
        String[] hosts = driver.getServerNames();
        int[] ports = driver.getPortNumbers();
        return IntStream.range(0, hosts.length)
                .mapToObj(i -> hosts[i] + ":" + (i < ports.length && ports[i] != 0 ? ports[i] : DEFAULT_PORT))
                .collect(Collectors.joining(", ", " at ", ""));
    }
}
