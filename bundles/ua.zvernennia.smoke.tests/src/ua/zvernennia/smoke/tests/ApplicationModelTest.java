package ua.zvernennia.smoke.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;
import ua.zvernennia.smoke.tests.ApplicationModel.Source;

/** What the workbench would only log, or not even that: a wrong class name, a command without a handler, two equal keys. */
class ApplicationModelTest {

    private final List<Source> sources = ApplicationModel.of(FrameworkUtil.getBundle(ApplicationModelTest.class)
            .getBundleContext()
            .getBundles());

    @Test
    void theThreeBundlesWithAModelAreRead() {
        var names = sources.stream()
                .map(source -> source.bundle().getSymbolicName())
                .collect(Collectors.toSet());
        assertTrue(
                names.containsAll(Set.of("ua.zvernennia.app", "ua.zvernennia.ui.cards", "ua.zvernennia.ui.card")),
                names.toString());
    }

    @Test
    void everyClassThatIsNamedExists() throws ClassNotFoundException {
        for (var source : sources) {
            for (var element : source.with("contributionURI").toList()) {
                var uri = element.getAttribute("contributionURI");
                var parts = uri.replace("bundleclass://", "").split("/");
                var bundle = Platform.getBundle(parts[0]);
                assertNotNull(bundle, uri);
                assertNotNull(bundle.loadClass(parts[1]), uri);
            }
        }
    }

    @Test
    void everyPictureThatIsNamedExists() {
        for (var source : sources) {
            for (var element : source.with("iconURI").toList()) {
                var uri = element.getAttribute("iconURI");
                var parts = uri.replace("platform:/plugin/", "").split("/", 2);
                assertNotNull(Platform.getBundle(parts[0]).getEntry(parts[1]), uri);
            }
        }
    }

    @Test
    void everyCommandHasAHandler() {
        var commands = new TreeSet<String>();
        var handled = new TreeSet<String>();
        for (var source : sources) {
            source.with("commandName").forEach(command -> commands.add(command.getAttribute("elementId")));
            source.with("command")
                    .filter(element -> element.getAttribute("contributionURI").endsWith("Handler"))
                    .forEach(handler -> handled.add(source.target(handler.getAttribute("command"))));
        }
        assertEquals(commands, handled);
    }

    @Test
    void noKeyMeansTwoThingsInOnePlace() {
        var tables = new HashMap<String, String>();
        var taken = new HashMap<String, String>();
        for (var source : sources) {
            source.with("bindingContext")
                    .forEach(table -> tables.put(
                            table.getAttribute("elementId"), source.target(table.getAttribute("bindingContext"))));
        }
        for (var source : sources) {
            for (var key : source.with("keySequence").toList()) {
                var parent = (Element) key.getParentNode();
                var table = parent.hasAttribute("parentElementId")
                        ? parent.getAttribute("parentElementId")
                        : parent.getAttribute("elementId");
                var context = tables.get(table);
                assertNotNull(context, "no such table of keys: " + table);
                var command = source.target(key.getAttribute("command"));
                assertNull(
                        taken.put(context + ' ' + key.getAttribute("keySequence"), command),
                        key.getAttribute("keySequence") + " is taken in " + context);
            }
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var source : sources) {
            var ukrainian = source.texts("");
            var english = source.texts("_en");
            assertEquals(
                    ukrainian.stringPropertyNames(),
                    english.stringPropertyNames(),
                    source.file().toString());
            for (var attribute : List.of("label", "tooltip", "commandName", "name")) {
                source.with(attribute)
                        .map(element -> element.getAttribute(attribute))
                        .filter(text -> text.startsWith("%"))
                        .forEach(text -> assertNotNull(ukrainian.get(text.substring(1)), source.file() + " " + text));
            }
        }
    }
}
