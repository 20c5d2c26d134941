package ua.zvernennia.server.main.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import ua.zvernennia.model.update.ProgramVersion;
import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;

/** Reads {@code clients}. */
final class ClientsReader {

    private static final int SOURCE_MAX = 400;

    private final Config config;

    ClientsReader(Config config) {
        this.config = config;
    }

    WantedVersion read() {
        var policy = text("clients.update");
        var version = text("clients.version").strip();
        var source = text("clients.source").strip();
        if (!version.isEmpty() && ProgramVersion.parse(version).isEmpty()) {
            throw Wrong.value("clients.version", version, "a version like 0.2.0, or nothing");
        }
        if (source.length() > SOURCE_MAX) {
            throw Wrong.value("clients.source", source.length() + " characters", "at most " + SOURCE_MAX);
        }
        return new WantedVersion(
                UpdatePolicy.of(policy)
                        .orElseThrow(() -> Wrong.value("clients.update", policy, "none, notify or required")),
                version,
                source);
    }

    private String text(String name) {
        try {
            return config.getString(name);
        } catch (ConfigException e) {
            throw Wrong.value(name, "another shape", "a text", e);
        }
    }
}
