package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The product as a process with a data area of its own, used through its window. */
public final class LabWorkstation implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Subprocess process;
    private final Path home;
    private final Screen screen;

    private LabWorkstation(Subprocess process, Path home, Screen screen) {
        this.process = requireNonNull(process, "process");
        this.home = requireNonNull(home, "home");
        this.screen = requireNonNull(screen, "screen");
    }

    /** Starts it logged in without a person; returns at once. */
    public static LabWorkstation start(Programs programs, Path home, Login login, Screen screen) {
        return start(programs, home, login, screen, programs::workstation);
    }

    /** Starts it a second time in the same home, with a new trace. */
    public static LabWorkstation startAgain(Programs programs, Path home, Login login, Screen screen) {
        try {
            Files.deleteIfExists(home.resolve("trace"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(programs, home, login, screen, programs::workstationAgain);
    }

    private static LabWorkstation start(
            Programs programs,
            Path home,
            Login login,
            Screen screen,
            BiFunction<Path, List<String>, List<String>> command) {
        try {
            // A configuration area of its own: two workstations at once must not share the framework's state.
            var configuration = Files.createDirectories(home.resolve("configuration"));
            Files.copy(
                    programs.product().resolve("configuration/config.ini"),
                    configuration.resolve("config.ini"),
                    StandardCopyOption.REPLACE_EXISTING);
            var password = Files.writeString(home.resolve("password"), login.password() + '\n');
            var properties = new ArrayList<>(List.of(
                    "-Dzvernennia.home=" + home,
                    "-Dzvernennia.server=" + login.server(),
                    "-Dzvernennia.user=" + login.user(),
                    "-Dzvernennia.passwordFile=" + password,
                    "-Dzvernennia.trace=" + home.resolve("trace"),
                    "-Dzvernennia.theme=light"));
            login.authority().ifPresent(file -> properties.add("-Dzvernennia.ca=" + file));
            var process = Subprocess.start(
                    command.apply(home, properties), programs.product(), Map.of(), home.resolve("output"));
            return new LabWorkstation(process, home, screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the list. */
    public LabWorkstation usable() {
        Spin.until("workstation usable, see " + home, START, () -> {
            if (!process.alive()) {
                throw new IllegalStateException("the workstation ended:\n" + process.output());
            }
            return trace().first("usable").isPresent();
        });
        return this;
    }

    public Trace trace() {
        return new Trace(home.resolve("trace"));
    }

    /** Waits for a window of this process whose title matches, and gives it the focus. */
    public String window(String title) {
        var window = Spin.value("window " + title, START, () -> screen.window(process.pid(), title));
        screen.focus(window);
        return window;
    }

    public boolean shows(String title) {
        return screen.window(process.pid(), title).isPresent();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.alive();
    }

    /** Everything it logged so far, in its files and on its output. */
    public String log() {
        var text = new StringBuilder(process.output());
        try {
            Files.walkFileTree(home, new LogReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        process.close();
    }

    /**
     * Where and as whom it logs in.
     *
     * @param server host:port
     * @param authority PEM of the authority that an administrator gave, if any
     */
    public record Login(String server, Optional<Path> authority, String user, String password) {

        public static Login to(LabServer server, String user, String password) {
            return new Login(server.address(), Optional.of(server.certificateAuthority()), user, password);
        }
    }

    /** Reads every log below a directory in which a running program makes and removes other files. */
    private static final class LogReader extends SimpleFileVisitor<Path> {

        private final StringBuilder text;

        private LogReader(StringBuilder text) {
            this.text = text;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (file.toString().endsWith(".log")) {
                text.append(Files.readString(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // listed, then removed by the program
            }
            throw failure;
        }
    }
}
