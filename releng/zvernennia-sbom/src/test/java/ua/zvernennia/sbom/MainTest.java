package ua.zvernennia.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product of three bundles, one with a library inside, and the repository that they come from. */
class MainTest {

    private static final Instant TIME = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path directory;

    private Path plugins;

    @BeforeEach
    void product() throws IOException {
        plugins = Files.createDirectories(directory.resolve("plugins"));
        var derby = jar(Map.of(), Map.of("derby.txt", "engine".getBytes(StandardCharsets.UTF_8)));
        var osgi = jar(Map.of("Bundle-SymbolicName", "org.objectweb.asm", "Bundle-Version", "9.8.0"), Map.of());
        store("org/apache/derby/derby/10.17.1.0/derby-10.17.1.0.jar", derby);
        store("org/ow2/asm/asm/9.8/asm-9.8.jar", osgi);
        store("org/ow2/asm/asm/9.7/asm-9.7.jar", jar(Map.of("Bundle-Version", "9.7.0"), Map.of()));
        Files.write(plugins.resolve("org.objectweb.asm_9.8.0.jar"), osgi);
        Files.write(
                plugins.resolve("ua.zvernennia.libs.derby_0.1.0.jar"),
                jar(
                        Map.of(
                                "Bundle-SymbolicName",
                                "ua.zvernennia.libs.derby;singleton:=true",
                                "Bundle-Version",
                                "0.1.0"),
                        Map.of("lib/derby-10.17.1.0.jar", derby)));
        Files.write(
                plugins.resolve("zz.strange_1.0.0.jar"),
                jar(Map.of("Bundle-SymbolicName", "zz.strange", "Bundle-Version", "1.0.0"), Map.of()));
    }

    @Test
    void bundlesAreKnownByTheirContentAndLibrariesInsideAreListed() throws Exception {
        var bom = bom();
        assertThat(bom.getComponents())
                .extracting(Component::getName)
                .containsExactly("asm", "ua.zvernennia.libs.derby", "zz.strange");
        assertThat(bom.getComponents().getFirst().getPurl()).isEqualTo("pkg:maven/org.ow2.asm/asm@9.8");
        assertThat(bom.getComponents().get(1).getComponents()).singleElement().satisfies(inside -> {
            assertThat(inside.getPurl()).isEqualTo("pkg:maven/org.apache.derby/derby@10.17.1.0");
            assertThat(inside.getHashes()).hasSize(1);
        });
        assertThat(bom.getComponents().getLast().getPurl()).isNull();
        assertThat(bom.getComponents().getLast().getVersion()).isEqualTo("1.0.0");
    }

    @Test
    void theFileKeepsToTheSchemaAndTheSameSourcesGiveTheSameFile() throws Exception {
        var text = Main.text(bom());
        assertThat(new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
                .isEmpty();
        assertThat(Main.text(bom())).isEqualTo(text);
        assertThat(text).contains("\"2026-11-24T09:00:00Z\"").doesNotContain(directory.toString());
    }

    @Test
    void aFileThatIsNoJarEndsIt() throws IOException {
        Files.writeString(plugins.resolve("broken.jar"), "PK\u0003\u0004");
        assertThatThrownBy(this::bom).isInstanceOf(UncheckedIOException.class);
    }

    private Bom bom() throws GeneratorException {
        return Main.of(plugins, directory.resolve("repository"), "0.1.0", TIME);
    }

    private void store(String place, byte[] content) throws IOException {
        var file = directory.resolve("repository").resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] jar(Map<String, String> headers, Map<String, byte[]> entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
