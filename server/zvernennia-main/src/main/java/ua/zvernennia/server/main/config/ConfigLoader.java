package ua.zvernennia.server.main.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import ua.zvernennia.server.grpc.RateLimits;

/**
 * Reads the configuration: built-in values, then the HOCON file, then the environment ({@code listen.port} is
 * {@code ZVERNENNIA_LISTEN_PORT}), then flags; the later wins. The built-in file {@code zvernennia-server.conf} lists
 * every name there is; any other name in the operator's file is a slip and is refused.
 */
public final class ConfigLoader {

    private static final String BUILT_IN = "zvernennia-server.conf";
    private static final String PREFIX = "ZVERNENNIA_";

    private final Map<String, String> environment;

    public ConfigLoader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * All layers as one.
     *
     * @param flags what the command line said, by name, e.g. {@code listen.port}
     * @throws ua.zvernennia.model.RegistryException {@code CONFIGURATION_INVALID} with the name of the value
     */
    public ServerConfig load(Optional<Path> file, Map<String, String> flags) {
        var builtIn = ConfigFactory.parseResources(
                ConfigLoader.class.getClassLoader(),
                BUILT_IN,
                ConfigParseOptions.defaults().setAllowMissing(false));
        var fromFile = file.map(ConfigLoader::parse).orElseGet(ConfigFactory::empty);
        refuseUnknown(fromFile, builtIn);
        var merged = layer(flags, builtIn)
                .withFallback(layer(fromEnvironment(builtIn), builtIn))
                .withFallback(fromFile)
                .withFallback(builtIn);
        return read(merged.resolve());
    }

    private static Config parse(Path file) {
        if (!Files.isReadable(file)) {
            throw Wrong.value("config", file.toString(), "a file that can be read");
        }
        try {
            return ConfigFactory.parseFile(
                    file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
        } catch (ConfigException e) {
            throw Wrong.value("config", e.getMessage(), "HOCON", e);
        }
    }

    private static void refuseUnknown(Config fromFile, Config builtIn) {
        for (var entry : fromFile.entrySet()) {
            if (!builtIn.hasPathOrNull(entry.getKey())) {
                throw Wrong.value(
                        entry.getKey(),
                        "unknown name, " + entry.getValue().origin().description(),
                        "one of the names in " + BUILT_IN);
            }
        }
    }

    private Map<String, String> fromEnvironment(Config builtIn) {
        var found = new TreeMap<String, String>();
        for (var entry : builtIn.entrySet()) {
            var name = PREFIX + entry.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            var value = environment.get(name);
            if (value != null) {
                found.put(entry.getKey(), value);
            }
        }
        return found;
    }

    private static Config layer(Map<String, String> values, Config builtIn) {
        var layer = ConfigFactory.empty();
        for (var entry : values.entrySet()) {
            var type = builtIn.getValue(entry.getKey()).valueType();
            var value = type == ConfigValueType.LIST
                    ? ConfigValueFactory.fromIterable(list(entry.getValue()))
                    : ConfigValueFactory.fromAnyRef(entry.getValue());
            layer = layer.withValue(entry.getKey(), value);
        }
        return layer;
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static ServerConfig read(Config config) {
        return new ServerConfig(
                Path.of(text(config, "data")),
                new DatabaseConfig(
                        optional(config, "db.url"),
                        login(config, "db.user", "db.password"),
                        login(config, "db.owner-user", "db.owner-password"),
                        login(config, "db.report-user", "db.report-password"),
                        number(config, "db.pool-size")),
                new ListenConfig(
                        text(config, "listen.host"),
                        number(config, "listen.port"),
                        value("listen.shutdown-grace", "a duration like 10s", config::getDuration),
                        bytes(config, "listen.max-message"),
                        value("listen.max-call", "a duration like 30s", config::getDuration),
                        value("listen.heartbeat", "a duration like 10s", config::getDuration),
                        value("listen.max-connection-age", "a duration like 1h", config::getDuration),
                        value("listen.keepalive", "a duration like 30s", config::getDuration)),
                new TlsConfig(
                        optional(config, "tls.certificate").map(Path::of),
                        optional(config, "tls.key").map(Path::of),
                        value("tls.names", "a list of host names", config::getStringList),
                        value("tls.reload", "a duration like 10s", config::getDuration),
                        TlsConfig.ClientCertificates.of(text(config, "tls.client-certificates")),
                        optional(config, "tls.client-authority").map(Path::of)),
                new OpsConfig(text(config, "ops.host"), number(config, "ops.port")),
                new FeedConfig(value("feed.keep", "a duration like 30d", config::getDuration)),
                new LoginReader(config).read(),
                new LdapReader(config).read(),
                new LimitsConfig(rate(config, "user"), rate(config, "address")),
                new MailReader(config).read(),
                new FilesConfig(
                        optional(config, "files.directory").map(Path::of),
                        value("files.size-limit", "a size like 100MiB", config::getBytes),
                        text(config, "files.scanner"),
                        value("files.scan-timeout", "a duration like 100s", config::getDuration)),
                new SecretsConfig(optional(config, "secrets.key-file").map(Path::of)),
                AuditConfig.of(text(config, "audit.syslog")),
                new ClientsReader(config).read());
    }

    private static RateLimits.Rate rate(Config config, String whose) {
        int perSecond = number(config, "limits." + whose + "-per-second");
        int burst = number(config, "limits." + whose + "-burst");
        Wrong.unlessWithin("limits." + whose + "-per-second", perSecond, 0, 1_000_000);
        Wrong.unlessWithin("limits." + whose + "-burst", burst, 1, 10_000_000);
        return new RateLimits.Rate(perSecond, burst);
    }

    private static DatabaseLogin login(Config config, String user, String password) {
        var file = password + "-file";
        return new DatabaseLogin(
                text(config, user),
                optional(config, file)
                        .map(path -> firstLine(file, Path.of(path)))
                        .orElseGet(() -> text(config, password)));
    }

    /** The first line of a file that holds one secret. */
    public static String firstLine(String name, Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .orElseThrow(() -> Wrong.value(name, "an empty file", "the secret in its first line"));
        } catch (IOException | UncheckedIOException e) {
            throw Wrong.value(name, file.toString(), "a file that can be read", e);
        }
    }

    private static String text(Config config, String name) {
        return value(name, "a text", config::getString);
    }

    private static Optional<String> optional(Config config, String name) {
        return Optional.of(text(config, name)).filter(text -> !text.isBlank());
    }

    private static int number(Config config, String name) {
        return value(name, "a whole number", config::getInt);
    }

    private static int bytes(Config config, String name) {
        long bytes = value(name, "a size like 1MiB", config::getBytes);
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static <T> T value(String name, String expected, Function<String, T> getter) {
        try {
            return getter.apply(name);
        } catch (ConfigException e) {
            throw Wrong.value(name, "another shape", expected, e);
        }
    }
}
