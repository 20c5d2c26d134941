package ua.zvernennia.arch;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every class of ours, but tests: plain modules from the class path, bundles that only Tycho builds from their
 * {@code target/classes}, as far as they are built.
 */
public final class OurClasses implements LocationProvider {

    private static final Path BUNDLES = Path.of("../../bundles");

    @Override
    public Set<Location> get(Class<?> testClass) {
        var all = new HashSet<>(Locations.ofPackage("ua.zvernennia"));
        all.addAll(tychoBundles());
        return all.stream()
                .filter(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .collect(Collectors.toSet());
    }

    private static Set<Location> tychoBundles() {
        try (var bundles = Files.list(BUNDLES)) {
            return bundles.filter(bundle -> Files.exists(bundle.resolve("META-INF/MANIFEST.MF")))
                    .filter(bundle -> !bundle.getFileName().toString().endsWith(".tests"))
                    .map(bundle -> bundle.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .map(Location::of)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
