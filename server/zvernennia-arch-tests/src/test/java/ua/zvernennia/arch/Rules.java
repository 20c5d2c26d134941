package ua.zvernennia.arch;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks every {@link ArchRule} that a subclass declares, over every class of ours but tests: plain modules from the
 * class path, bundles that only Tycho builds from their {@code target/classes}, as far as they are built.
 *
 * <p>As dynamic tests, because Surefire 3.5.3 and later leaves fields with {@code @ArchTest} out without a word
 * (TNG/ArchUnit#1442).
 */
abstract class Rules {

    private static final Path BUNDLES = Path.of("../../bundles");
    private static final JavaClasses OURS = new ClassFileImporter().importLocations(locations());

    @TestFactory
    Stream<DynamicTest> rules() {
        return Arrays.stream(getClass().getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> dynamicTest(field.getName(), () -> rule(field).check(OURS)));
    }

    private static ArchRule rule(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }

    private static Set<Location> locations() {
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
