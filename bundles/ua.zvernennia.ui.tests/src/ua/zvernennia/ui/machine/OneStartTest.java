package ua.zvernennia.ui.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneStartTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondStartIsToldToTheFirst() throws InterruptedException {
        var knocked = new CountDownLatch(1);
        try (var first = OneStart.at(folder).orElseThrow()) {
            first.listen(knocked::countDown);
            assertTrue(OneStart.at(folder).isEmpty());
            assertTrue(knocked.await(30, TimeUnit.SECONDS));
        }
        var next = OneStart.at(folder);
        assertTrue(next.isPresent(), "the first one has ended");
        next.get().close();
    }

    @Test
    void whatAKilledOneLeftBehindIsNoFirstStart() throws IOException {
        Files.writeString(folder.resolve("start"), "");
        var start = OneStart.at(folder);
        assertTrue(start.isPresent());
        assertTrue(OneStart.at(folder).isEmpty(), "it listens in its place");
        start.get().close();
    }

    @Test
    void whereNoSocketCanBeEveryStartIsAFirstOne() {
        var deep = folder.resolve("x".repeat(120));
        assertTrue(OneStart.at(deep).isPresent());
        assertTrue(OneStart.at(deep).isPresent());
    }
}
