package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * What people chose at this workstation: theme, last user name, columns. One properties file, read once, written in the
 * background as a whole and atomically, so that a cut of power leaves the old or the new one. A file that cannot be read
 * or written costs the settings, never the work. Any thread.
 *
 * <p>Made once at the start, {@code new UserSettings(DataArea.ofThisProcess().settings().resolve(FILE))}, and put into
 * the application's context; {@link #close()} before the end.
 */
public final class UserSettings implements AutoCloseable {

    /** Name of the file in the settings folder of the data area. */
    public static final String FILE = "workstation.properties";

    /** Id of the chosen theme, see {@link Ids#THEME_LIGHT}. */
    public static final String THEME = "theme";

    public static final String LAST_LOGIN = "login.last";

    /** Text of the last server's address. */
    public static final String LAST_SERVER = "server.last";

    private static final System.Logger LOG = System.getLogger(UserSettings.class.getName());
    private static final long WRITE_DELAY_MS = 300;

    private final Optional<Path> file;
    private final Map<String, String> values;
    private final Job writer;

    public UserSettings(Path file) {
        this(Optional.of(requireNonNull(file, "file")), read(file));
    }

    /** Settings that end with the process: for tests and for a data area that cannot be used. */
    public static UserSettings inMemory() {
        return new UserSettings(Optional.empty(), Map.of());
    }

    private UserSettings(Optional<Path> file, Map<String, String> values) {
        this.file = file;
        this.values = new ConcurrentSkipListMap<>(values);
        writer = Job.createSystem("settings", (ICoreRunnable) monitor -> write());
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps a value; an empty one forgets the key. */
    public void put(String key, String value) {
        requireNonNull(key, "key");
        var before = value.isEmpty() ? values.remove(key) : values.put(key, value);
        if (!value.equals(before == null ? "" : before)) {
            writer.schedule(WRITE_DELAY_MS);
        }
    }

    /** The key of a setting that belongs to one registry user: several people may share a workstation. */
    public static String of(String login, String key) {
        return key + '@' + login;
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        if (writer.cancel()) {
            write();
        }
    }

    private static Map<String, String> read(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (NoSuchFileException e) {
            return Map.of(); // the first start
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "settings are not readable, starting with none", e);
            return Map.of();
        }
    }

    private synchronized void write() {
        if (file.isEmpty()) {
            return;
        }
        var target = file.get();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.putAll(new TreeMap<>(values));
                properties.store(out, null);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings are not writable", e);
        }
    }
}
