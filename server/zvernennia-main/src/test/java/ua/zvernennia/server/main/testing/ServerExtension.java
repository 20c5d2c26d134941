package ua.zvernennia.server.main.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.main.config.ConfigLoader;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.database.DatabaseAccess;
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.main.serving.RegistryServer;
import ua.zvernennia.server.usecase.security.AddUser;
import ua.zvernennia.server.usecase.security.NewUser;

/**
 * The real server on free ports, with an embedded PostgreSQL under a directory of its own, for the tests of one class:
 * register it in a static field. It holds what the migrations bring and the registrar {@link #LOGIN}.
 */
public final class ServerExtension implements BeforeAllCallback, AfterAllCallback {

    public static final String LOGIN = "registrar";
    public static final String PASSWORD = "demo";

    private final Map<String, String> settings = new HashMap<>();
    private Path data;
    private RegistryServer server;

    /** Sets a value of the configuration by its name, e.g. {@code listen.heartbeat}; before the start. */
    public ServerExtension with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("zvernennia-server");
        start();
        addUser(LOGIN, "Тестова Олена Іванівна", Role.REGISTRAR, PASSWORD);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stop();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts it (again) on the same data, on a port that may be another one. */
    public void start() {
        server = RegistryServer.start(config(), "0.1.0-test");
    }

    public void stop() {
        server.close();
    }

    public int port() {
        return server.port();
    }

    public int opsPort() {
        return server.opsPort();
    }

    public Path data() {
        return data;
    }

    /** Full names of our services that are served. */
    public List<String> services() {
        return server.services().stream()
                .filter(name -> name.startsWith("zvernennia."))
                .toList();
    }

    /** PEM that a workstation trusts. */
    public Path authority() {
        return server.authority();
    }

    public ServerConfig config() {
        var all = new HashMap<>(Map.of(
                "data", data.toString(),
                "listen.host", "127.0.0.1",
                "listen.port", "0",
                "listen.heartbeat", "500ms",
                "ops.port", "0",
                "db.pool-size", "16",
                "limits.user-per-second", "0", // tests are many people with one name
                "limits.address-per-second", "0"));
        all.putAll(settings);
        return new ConfigLoader(Map.of()).load(Optional.empty(), all);
    }

    /** A client that is logged in as {@link #LOGIN}. */
    public RegistryClient client() {
        var client = RegistryClient.connect(port(), authority());
        client.login(LOGIN, PASSWORD);
        return client;
    }

    public void addUser(String login, String name, Role role, String password) {
        try (var database = Database.open(databaseAccess().withPool(2), SecretKeyFile.of(config()))) {
            new AddUser(database.transactions(), database.users(), new Argon2Passwords(), database.audit())
                    .execute(new NewUser(login, name, role, "Посада", Optional.empty()), password.toCharArray());
        }
    }

    /** The database as the server opened it. */
    public DatabaseAccess databaseAccess() {
        return server.databaseAccess();
    }
}
