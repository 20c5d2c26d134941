package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.ui.Ids;

/** The model fragment names classes, parts and texts by plain strings: here they are followed. */
class FragmentTest {

    private final String fragment = read("/fragment.e4xmi");

    @Test
    void everyClassThatIsNamedIsThere() throws ClassNotFoundException {
        var names = all("bundleclass://ua\\.zvernennia\\.ui\\.admin/([\\w.]+)");
        assertFalse(names.isEmpty());
        for (var name : names) {
            assertNotNull(Class.forName(name));
        }
    }

    @Test
    void everyPartHasItsDescriptorItsEntryAndItsKey() {
        for (var part : AdminPart.values()) {
            assertTrue(fragment.contains("elementId=\"" + part.id() + '"'), part::id);
            assertTrue(fragment.contains("elementId=\"" + part.menuItem() + '"'), part::menuItem);
        }
        var names = all("elementId=\"ua\\.zvernennia\\.menuitem\\.admin\\.(\\w+)\"");
        assertEquals(AdminPart.values().length, names.size());
        names.forEach(name -> assertTrue(AdminPart.of(name).isPresent(), name));
        assertEquals(names, all("elementId=\"ua\\.zvernennia\\.key\\.admin\\.(\\w+)\""));
        var keys = all("keySequence=\"([^\"]+)\"");
        assertEquals(keys.size(), new HashSet<>(keys).size());
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
        for (var id : List.of(Ids.MENU_ADMIN, Ids.COMMAND_SHOW_ADMIN_PART, Ids.PARAM_ADMIN_PART)) {
            assertTrue(fragment.contains('"' + id + '"'), id);
        }
    }

    @Test
    void whoAdministersDoesNotSeeTheAuditAndTheAuditorNothingElse() {
        assertEquals(List.of(AdminPart.AUDIT), partsOf(Role.AUDITOR));
        assertFalse(partsOf(Role.ADMIN).contains(AdminPart.AUDIT));
        assertFalse(partsOf(Role.SECURITY_ADMIN).contains(AdminPart.AUDIT));
        assertEquals(List.of(), partsOf(Role.REGISTRAR));
    }

    private static List<AdminPart> partsOf(Role role) {
        return Arrays.stream(AdminPart.values())
                .filter(part -> part.isFor(role))
                .toList();
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
        try (var in = AuditPart.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
