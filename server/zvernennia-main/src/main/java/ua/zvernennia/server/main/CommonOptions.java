package ua.zvernennia.server.main;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import ua.zvernennia.server.main.config.ConfigLoader;
import ua.zvernennia.server.main.config.ServerConfig;

/** Options that every command of the server shares; a mixin. */
public final class CommonOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "HOCON file; names in it are explained in the manual")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "directory of this server (data)")
    private String data;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "external PostgreSQL 15+ (db.url); otherwise embedded")
    private String url;

    @Option(
            names = "--db-user",
            paramLabel = "ROLE",
            description = "role the server works as in the external database (db.user)")
    private String user;

    @Option(
            names = "--db-password-file",
            paramLabel = "FILE",
            description = "file with the role's password in its first line (db.password-file)")
    private String passwordFile;

    @Option(
            names = "--db-owner-user",
            paramLabel = "ROLE",
            description = "role that owns the external database's tables (db.owner-user); migrations need it")
    private String ownerUser;

    @Option(
            names = "--db-owner-password-file",
            paramLabel = "FILE",
            description = "file with the owner's password in its first line (db.owner-password-file)")
    private String ownerPasswordFile;

    /** What the file, the environment and these flags say together. */
    public ServerConfig config() {
        return config(Map.of());
    }

    /** @param more flags of the command itself, by name */
    ServerConfig config(Map<String, String> more) {
        var flags = new LinkedHashMap<>(more);
        put(flags, "data", data);
        put(flags, "db.url", url);
        put(flags, "db.user", user);
        put(flags, "db.password-file", passwordFile);
        put(flags, "db.owner-user", ownerUser);
        put(flags, "db.owner-password-file", ownerPasswordFile);
        return new ConfigLoader(System.getenv()).load(Optional.ofNullable(file), flags);
    }

    private static void put(Map<String, String> flags, String name, String value) {
        if (value != null) {
            flags.put(name, value);
        }
    }
}
