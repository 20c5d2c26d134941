package ua.zvernennia.server.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.feed.Connector;

/** How the driver is asked for connections, in the pool and outside it. */
final class Connections {

    /** A connection that forgets to end its transaction would hold the change feed back for ever. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(1);

    private Connections() {}

    /** Opens connections outside the pool. */
    static Connector connector(DatabaseConfig config, String purpose) {
        var properties = properties(purpose);
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        return () -> DriverManager.getConnection(config.url(), properties);
    }

    /** @param purpose shown beside the connection in pg_stat_activity */
    static Properties properties(String purpose) {
        var properties = new Properties();
        properties.setProperty("ApplicationName", Database.APPLICATION + ' ' + purpose);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false"); // the detail of an error repeats the row, so people
        return properties;
    }

    /** @throws RegistryException {@link ErrorCode#DATABASE_UNAVAILABLE} */
    static HikariDataSource pool(DatabaseConfig config) {
        var pool = new HikariConfig();
        pool.setPoolName(Database.APPLICATION);
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.poolSize());
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        properties("pool").forEach((key, value) -> pool.addDataSourceProperty((String) key, value));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty(
                "options", "-c idle_in_transaction_session_timeout=" + IDLE_IN_TRANSACTION.toMillis());
        try {
            return new HikariDataSource(pool);
        } catch (RuntimeException e) {
            throw new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "database " + config, e);
        }
    }
}
