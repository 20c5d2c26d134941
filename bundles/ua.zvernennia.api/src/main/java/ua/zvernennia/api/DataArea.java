package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Where this workstation keeps what is its own: outside the program's folder, so that an update never touches it.
 *
 * @param root absolute path; need not exist yet
 */
public record DataArea(Path root) {

    /** System property that names another place. */
    public static final String HOME_PROPERTY = "zvernennia.home";

    public DataArea {
        root = requireNonNull(root, "root").toAbsolutePath().normalize();
    }

    /** The area of this process: {@value #HOME_PROPERTY}, else the place the operating system intends for it. */
    public static DataArea ofThisProcess() {
        return resolve(System::getProperty, System::getenv);
    }

    static DataArea resolve(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        var home = properties.apply(HOME_PROPERTY);
        if (home != null && !home.isBlank()) {
            return new DataArea(Path.of(home.strip()));
        }
        var userHome = Path.of(properties.apply("user.home"));
        if (properties.apply("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            var local = folder(environment.apply("LOCALAPPDATA"), userHome.resolve("AppData/Local"));
            return new DataArea(local.resolve("Zvernennia"));
        }
        var data = folder(environment.apply("XDG_DATA_HOME"), userHome.resolve(".local/share"));
        return new DataArea(data.resolve("zvernennia"));
    }

    /** What the user chose: columns, widths, theme, last server, last login. */
    public Path settings() {
        return existing("settings");
    }

    /** Local databases, one folder per server and user. */
    public Path cache() {
        return existing("cache");
    }

    /** Documents made of reports; the user's own to delete. */
    public Path reports() {
        return existing("reports");
    }

    /** Log files. */
    public Path log() {
        return existing("log");
    }

    /** Remembered certificate authorities. */
    public Path trust() {
        return existing("trust");
    }

    private Path existing(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("data area: no folder " + name, e);
        }
    }

    private static Path folder(String text, Path otherwise) {
        return text == null || text.isBlank() ? otherwise : Path.of(text);
    }
}
