package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.registration.CardId;

class PaintTraceTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsAnEventAndItsTime() throws Exception {
        var file = folder.resolve("trace");
        long before = PaintTrace.now();
        var trace = PaintTrace.to(file);
        trace.painted(new CardId(new UUID(1, 2)), 3);
        trace.key(before);
        trace.typed();
        trace.mark("usable");
        Spin.until(Display.getDefault(), () -> lines(file).size() == 4);
        var lines = lines(file);
        assertTrue(lines.get(0).matches("painted 00000000-0000-0001-0000-000000000002 3 \\d{16}"), lines.get(0));
        assertEquals("key " + before, lines.get(1));
        assertTrue(lines.get(2).startsWith("typed "));
        assertTrue(Long.parseLong(lines.get(3).substring("usable ".length())) >= before);
    }

    @Test
    void withoutThePropertyNothingIsNoted() {
        assertFalse(PaintTrace.ofThisProcess().enabled());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
