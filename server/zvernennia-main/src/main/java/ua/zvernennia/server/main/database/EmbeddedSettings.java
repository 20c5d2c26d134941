package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What the embedded PostgreSQL keeps between starts, in {@code pg.properties} (0600) of the data directory.
 *
 * @param port chosen free at the first start, then fixed: what runs there after a kill is found again
 * @param password of the role that owns the registry's database
 * @param adminPassword of the superuser, who only creates the other roles and the database
 * @param appPassword of the role that the server works as
 * @param reportPassword of the role that reads reports
 * @param ready whether the first start came to its end, so that the cluster holds data
 */
record EmbeddedSettings(
        int port, String password, String adminPassword, String appPassword, String reportPassword, boolean ready) {

    static final String FILE = "pg.properties";

    private static final int PASSWORD_BYTES = 24;

    EmbeddedSettings {
        requireNonNull(password, "password");
        requireNonNull(adminPassword, "adminPassword");
        requireNonNull(appPassword, "appPassword");
        requireNonNull(reportPassword, "reportPassword");
    }

    static EmbeddedSettings fresh() {
        var random = new SecureRandom();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new EmbeddedSettings(
                    socket.getLocalPort(),
                    password(random),
                    password(random),
                    password(random),
                    password(random),
                    false);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "no free port for the embedded PostgreSQL", e);
        }
    }

    static Optional<EmbeddedSettings> read(Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new EmbeddedSettings(
                    Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("password", ""),
                    properties.getProperty("adminPassword", ""),
                    properties.getProperty("appPassword", ""),
                    properties.getProperty("reportPassword", ""),
                    Boolean.parseBoolean(properties.getProperty("ready"))));
        } catch (IOException | NumberFormatException e) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    file + " cannot be read (expected: the file that the first start wrote)",
                    Map.of("name", "data"),
                    e);
        }
    }

    void write(Path data) {
        DataDirectory.writeSecret(
                data.resolve(FILE),
                "# Embedded PostgreSQL: database and owner are \"" + EmbeddedDatabase.NAME + "\"\nport=" + port
                        + "\npassword=" + password + "\nadminPassword=" + adminPassword + "\nappPassword=" + appPassword
                        + "\nreportPassword=" + reportPassword + "\nready=" + ready + "\n");
    }

    EmbeddedSettings becomeReady() {
        return new EmbeddedSettings(port, password, adminPassword, appPassword, reportPassword, true);
    }

    /** Written by a version before there were three roles: the two new ones get their passwords now. */
    EmbeddedSettings withAllPasswords() {
        if (!appPassword.isEmpty() && !reportPassword.isEmpty()) {
            return this;
        }
        var random = new SecureRandom();
        return new EmbeddedSettings(port, password, adminPassword, password(random), password(random), ready);
    }

    /** Without the passwords: records print all they have. */
    @Override
    public String toString() {
        return "EmbeddedSettings[port=" + port + ", ready=" + ready + ']';
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
