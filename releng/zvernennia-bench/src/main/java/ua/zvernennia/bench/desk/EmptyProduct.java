package ua.zvernennia.bench.desk;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.Subprocess;
import ua.zvernennia.bench.lab.Trace;

/**
 * An e4 product of the platform bundles that the workstation is made of, with one window and nothing in it: the peer of the
 * start. Its only class is compiled on the spot, since no module of the reactor should carry it.
 */
final class EmptyProduct {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OURS = "ua.zvernennia.";

    private final Programs programs;
    private final Path home;

    private EmptyProduct(Path home, Programs programs) {
        this.home = requireNonNull(home, "home");
        this.programs = requireNonNull(programs, "programs");
    }

    static EmptyProduct in(Path home, Programs programs) throws IOException {
        var product = new EmptyProduct(home, programs);
        product.write(product.bundle());
        return product;
    }

    /** Starts it, waits for its window, ends it; milliseconds from the start of the process to the painted window. */
    double start() throws IOException {
        var trace = new Trace(home.resolve("trace"));
        Files.deleteIfExists(trace.file());
        long begun = StartBench.now();
        var command = programs.workstationAgain(home, List.of("-Dempty.trace=" + trace.file()));
        try (var process = Subprocess.start(command, programs.product(), Map.of(), home.resolve("output"))) {
            Spin.until("the empty window, see " + home, PATIENCE, () -> {
                if (!process.alive()) {
                    throw new IllegalStateException("the empty product ended:\n" + process.output());
                }
                return trace.first("prompt").isPresent();
            });
        }
        return (trace.first("prompt").orElseThrow().micros() - begun) / 1000.0;
    }

    /** The framework's list without our bundles, and this one. */
    private void write(Path bundle) throws IOException {
        var ours = new Properties();
        ours.load(new StringReader(Files.readString(programs.product().resolve("configuration/config.ini"))));
        var bundles = Arrays.stream(ours.getProperty("osgi.bundles").split(","))
                .filter(name -> !name.contains(':' + OURS))
                .collect(Collectors.joining(","));
        var empty = new Properties();
        ours.stringPropertyNames().forEach(name -> empty.setProperty(name, ours.getProperty(name)));
        empty.setProperty("osgi.bundles", bundles + ",reference:" + bundle.toUri() + "@4");
        empty.setProperty("eclipse.product", "empty.product");
        var configuration = Files.createDirectories(home.resolve("configuration"));
        try (var out = Files.newBufferedWriter(configuration.resolve("config.ini"), StandardCharsets.ISO_8859_1)) {
            empty.store(out, null);
        }
    }

    private Path bundle() throws IOException {
        var classes = Files.createDirectories(home.resolve("classes"));
        var source = Files.createDirectories(home.resolve("source/empty")).resolve("Painted.java");
        Files.write(source, resource("Painted.txt"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release",
                        "21",
                        "-cp",
                        platform(),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (failed != 0) {
            throw new IllegalStateException("the empty product was not compiled");
        }
        var bundle = home.resolve("empty_1.0.0.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(bundle), manifest())) {
            put(jar, "plugin.xml", resource("plugin.xml"));
            put(jar, "Application.e4xmi", resource("Application.e4xmi"));
            try (var files = Files.newDirectoryStream(classes.resolve("empty"))) {
                for (var file : files) {
                    put(jar, "empty/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return bundle;
    }

    /** Every bundle of the product, as a class path. */
    private String platform() throws IOException {
        try (var jars = Files.list(programs.product().resolve("plugins"))) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of(
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", "empty;singleton:=true",
                        "Bundle-Version", "1.0.0",
                        "Require-Bundle", "org.eclipse.core.runtime,org.eclipse.swt,org.eclipse.e4.ui.workbench",
                        "Import-Package", "jakarta.annotation")
                .forEach(main::putValue);
        return manifest;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = EmptyProduct.class.getResourceAsStream(name)) {
            return requireNonNull(in, name).readAllBytes();
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
