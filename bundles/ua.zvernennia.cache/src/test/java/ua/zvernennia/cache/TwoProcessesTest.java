package ua.zvernennia.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

@Timeout(120)
class TwoProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsRefusedAndAKilledOneLosesNothingThatWasStored() throws Exception {
        var process = start();
        int safe;
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CACHE_IN_USE));
            safe = readUntil(lines, 60);
            process.toHandle().destroyForcibly(); // the process itself would close the lines as well
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                safe = Integer.parseInt(line);
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        try (var open = open()) {
            var kept = open.cards().load();
            long reached = kept.position().orElseThrow().xid();
            assertThat(reached).isBetween((long) safe, safe + 1L);
            assertThat(kept.rows()).hasSize(Math.toIntExact(1000 + reached));
            assertThat(open.outboxSetAside()).isFalse();
            assertThat(open.outbox().entries().size()).isBetween(safe, safe + 1);
        }
    }

    private LocalStorage.Opened open() {
        var storage = new DerbyStorage(folder.resolve("cache"), Clock.systemUTC());
        return storage.open(Samples.SERVER, Samples.USER, Samples.CARDS_KEY, Samples.OUTBOX_KEY);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int readUntil(BufferedReader lines, int wanted) throws IOException {
        int last = 0;
        while (last < wanted) {
            last = Integer.parseInt(lines.readLine());
        }
        return last;
    }
}
