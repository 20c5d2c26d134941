package ua.zvernennia.ui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {

    @TempDir
    private Path folder;

    @Test
    void theArchiveHasVersionsAndLogAndNobodysName() throws IOException {
        Files.writeString(
                folder.resolve("workstation-0.log"),
                "cannot write /home/Олена/.local\nlogin refused for registrar, ask it@kyiv.example");
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        var diagnostics = new Diagnostics(Map.of("version", "0.1.0"), List.of("/home/Олена", "registrar", ""));
        var found = unzipped(diagnostics);
        assertEquals(Set.of("about.txt", "log/workstation-0.log"), found.keySet());
        for (var fact : List.of("version: 0.1.0", "java.version: ", "memory: ")) {
            assertTrue(found.get("about.txt").contains(fact), fact);
        }
        assertEquals(
                "cannot write <hidden>/.local\nlogin refused for <hidden>, ask <mail>",
                found.get("log/workstation-0.log"));
    }

    @Test
    void aWorkstationWithoutALogHasItsVersions() throws IOException {
        var found = new ByteArrayOutputStream();
        new Diagnostics(Map.of(), List.of()).write(folder.resolve("none"), found);
        assertTrue(found.size() > 0);
    }

    private Map<String, String> unzipped(Diagnostics diagnostics) throws IOException {
        var bytes = new ByteArrayOutputStream();
        diagnostics.write(folder, bytes);
        var found = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
