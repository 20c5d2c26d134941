package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.ui.Ids;

/** The model fragment names classes, commands and texts by plain strings: here they are followed. */
class FragmentTest {

    private final String fragment = read("/fragment.e4xmi");

    @Test
    void everyClassThatIsNamedIsThere() throws ClassNotFoundException {
        var names = all("bundleclass://ua\\.zvernennia\\.ui\\.execution/([\\w.]+)");
        assertFalse(names.isEmpty());
        for (var name : names) {
            assertNotNull(Class.forName(name));
        }
    }

    @Test
    void everyCommandHasAHandler() {
        var commands = new TreeSet<>(all("elementId=\"ua\\.zvernennia\\.command\\.(\\w+)\""));
        commands.remove("backToList"); // the list's
        var handled = new TreeSet<>(all("elementId=\"ua\\.zvernennia\\.handler\\.(\\w+)\""));
        assertEquals(commands, handled);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var file : List.of("/OSGI-INF/l10n/bundle.properties", "/OSGI-INF/l10n/bundle_en.properties")) {
            for (var key : all("%([\\w.]+)")) {
                assertTrue(read(file).contains(key + " = "), () -> key + " in " + file);
            }
        }
    }

    @Test
    void theIdsAreThoseThatOtherBundlesUse() {
        for (var id : List.of(
                Ids.PART_DESK,
                Ids.PERSPECTIVE_EXECUTOR,
                Ids.PART_DESCRIPTOR_EXECUTION,
                Ids.COMMAND_TREE_ACT,
                Ids.PARAM_TREE_ACT,
                Ids.COMMAND_OPEN_EXECUTION,
                Ids.COMMAND_BACK_TO_LIST)) {
            assertTrue(fragment.contains('"' + id + '"'), id);
        }
    }

    @Test
    void everyActThatIsNamedIsOne() {
        var acts = all("param\\.treeAct\" value=\"(\\w+)\"");
        assertFalse(acts.isEmpty());
        acts.forEach(ActKind::valueOf);
        for (int i = 0; i < ActBar.BUTTONS.size(); i++) {
            assertEquals(ActBar.BUTTONS.get(i).name(), acts.get(i)); // Alt+1 is the first button, and so on
        }
    }

    private List<String> all(String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(fragment);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(String resource) {
        try (var in = ExecutionPart.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
