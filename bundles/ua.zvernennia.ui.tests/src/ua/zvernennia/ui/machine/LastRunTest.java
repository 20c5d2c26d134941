package ua.zvernennia.ui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path area;

    @Test
    void aRunThatEndedIsNotReported() {
        LastRun.begin(area, MORNING).ended();
        assertEquals(Optional.empty(), LastRun.begin(area, NOON).broken());
    }

    @Test
    void aRunThatNeverEndedIsReportedWithItsBeginAndOnlyOnce() {
        LastRun.begin(area, MORNING);
        var next = LastRun.begin(area, NOON);
        assertEquals(Optional.of(MORNING), next.broken());
        next.ended();
        assertEquals(Optional.empty(), LastRun.begin(area, NOON).broken());
    }

    @Test
    void aMarkThatWasCutShortStillSaysThatTheRunNeverEnded() throws IOException {
        Files.writeString(area.resolve("running"), "2026-11");
        assertEquals(Optional.of(Instant.EPOCH), LastRun.begin(area, NOON).broken());
    }

    @Test
    void aFolderThatIsNoneCostsTheKnowledgeOnly() {
        var run = LastRun.begin(area.resolve("missing"), NOON);
        assertEquals(Optional.empty(), run.broken());
        run.ended();
    }
}
