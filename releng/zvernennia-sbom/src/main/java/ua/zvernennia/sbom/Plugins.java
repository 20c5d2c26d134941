package ua.zvernennia.sbom;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;

/** The bundles of an installed product, with the libraries that lie inside some of them. */
final class Plugins {

    private static final String GROUP = "ua.zvernennia";

    private final Repository repository;

    Plugins(Repository repository) {
        this.repository = requireNonNull(repository, "repository");
    }

    /**
     * In the order of their names.
     *
     * @throws UncheckedIOException also for a file that is no jar: a list with a hole would be worse than none
     */
    List<Component> in(Path directory) {
        try (var files = Files.list(directory)) {
            var components = new ArrayList<Component>();
            for (var file : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                components.add(of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return components;
        } catch (IOException e) {
            throw new UncheckedIOException(directory.toString(), e);
        }
    }

    private Component of(String file, byte[] content) throws IOException {
        try (var jar = new JarInputStream(new ByteArrayInputStream(content), false)) {
            var manifest = Optional.ofNullable(jar.getManifest());
            var component = component(file, content, manifest.map(found -> found.getMainAttributes()));
            var first = jar.getNextJarEntry();
            if (manifest.isEmpty() && first == null) {
                throw new IOException("no jar: " + file);
            }
            for (var entry = first; entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    component.addComponent(of(name, jar.readAllBytes()));
                }
            }
            return component;
        }
    }

    private Component component(String file, byte[] content, Optional<Attributes> manifest) {
        var component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.addHash(new Hash(Hash.Algorithm.SHA_256, Sha256.of(content)));
        var known = repository.find(content);
        if (known.isPresent()) {
            component.setGroup(known.get().group());
            component.setName(known.get().artifact());
            component.setVersion(known.get().version());
            component.setPurl(known.get().purl());
            component.setBomRef(known.get().purl());
            return component;
        }
        var name = manifest.map(main -> main.getValue("Bundle-SymbolicName"))
                .map(value -> value.split(";", 2)[0].strip())
                .orElse(file);
        if (name.startsWith(GROUP)) {
            component.setGroup(GROUP);
        }
        component.setName(name);
        component.setVersion(
                manifest.map(main -> main.getValue("Bundle-Version")).orElse(""));
        component.setBomRef(file);
        return component;
    }
}
