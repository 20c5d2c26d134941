package ua.zvernennia.server.jpa;

import java.sql.DriverManager;
import java.util.Properties;
import ua.zvernennia.server.jpa.feed.Connector;

/** How the driver is asked for connections, in the pool and outside it. */
final class Connections {

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
}
