package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reactor built, to be started as processes of their own.
 *
 * @param root of the checkout
 */
public record Programs(Path root) {

    /** System property with the root of the checkout; the working directory otherwise. */
    public static final String ROOT_PROPERTY = "zvernennia.root";

    private static final String LAUNCHER = "org.eclipse.equinox.launcher_*.jar";

    public Programs {
        root = requireNonNull(root, "root").toAbsolutePath().normalize();
    }

    public static Programs ofThisBuild() {
        return new Programs(Path.of(System.getProperty(ROOT_PROPERTY, "")));
    }

    /** {@code java -jar zvernennia-main-…-all.jar ARGUMENT…}. */
    public List<String> server(List<String> arguments) {
        var jar = single(root.resolve("server/zvernennia-main/target"), "zvernennia-main-*-all.jar");
        var command = new ArrayList<>(List.of(java(), "-Xmx1g", "-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /** The product with system properties (each {@code -Dname=value}); runs in {@link #product()}. */
    public List<String> workstation(Path home, List<String> properties) {
        var command = new ArrayList<>(command(home, properties));
        command.add("-clean");
        return command;
    }

    /**
     * The same where it has been started before: what Java and the framework found out then is used, as at a person's
     * desk. Java's archive of classes is made when the first of these processes ends.
     */
    public List<String> workstationAgain(Path home, List<String> properties) {
        var all = new ArrayList<>(List.of(
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.resolve("configuration/classes.jsa")));
        all.addAll(properties);
        return command(home, all);
    }

    private List<String> command(Path home, List<String> properties) {
        var command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(properties);
        command.addAll(
                List.of("-jar", single(product().resolve("plugins"), LAUNCHER).toString()));
        command.addAll(List.of("-data", home.resolve("workspace").toString()));
        command.addAll(List.of("-configuration", home.resolve("configuration").toString()));
        command.addAll(List.of("-clearPersistedState", "-nl", "uk"));
        return command;
    }

    public Path product() {
        return root.resolve("releng/ua.zvernennia.product/target/products/ua.zvernennia.product/linux/gtk/x86_64");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path single(Path directory, String glob) {
        try (var found = Files.newDirectoryStream(directory, glob)) {
            for (var path : found) {
                return path;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("build first (./dev build): " + directory, e);
        }
        throw new IllegalStateException("no " + glob + " in " + directory + " (expected: build first, ./dev build)");
    }
}
