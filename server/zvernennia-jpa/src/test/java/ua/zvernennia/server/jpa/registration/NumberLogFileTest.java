package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.ContinueNumbers;
import ua.zvernennia.server.usecase.registration.NumberCounters;

class NumberLogFileTest {

    private static TestRegistry registry;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void whatIsAppendedIsInTheFileWhenTheCallReturns() throws IOException {
        var file = folder.resolve("log/numbers.log");
        try (var log = NumberLogFile.open(file)) {
            log.append(number(11_323));
            assertThat(file).hasContent("APPEALS\t2026\t11323\t0");
        }
        try (var log = NumberLogFile.open(file)) {
            log.append(number(11_324));
            assertThat(log.highest()).containsExactly(new NumberCounters.Issued("APPEALS", 2026, 11_324));
        }
    }

    @Test
    void sixtyFourCallersLoseNoLine() throws IOException {
        var file = folder.resolve("numbers.log");
        try (var log = NumberLogFile.open(file);
                var pool = Executors.newFixedThreadPool(64)) {
            IntStream.rangeClosed(1, 2000).forEach(i -> pool.execute(() -> log.append(number(i))));
        }
        assertThat(Files.readAllLines(file)).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void anUnfinishedLineDoesNotSwallowTheNext() throws IOException {
        var file = folder.resolve("numbers.log");
        Files.writeString(file, "APPEALS\t2026\t7\t0\nAPPEALS\t20", StandardOpenOption.CREATE);
        try (var log = NumberLogFile.open(file)) {
            log.append(number(8));
            assertThat(log.highest()).containsExactly(new NumberCounters.Issued("APPEALS", 2026, 8));
        }
    }

    @Test
    void numbersOfARestoredDatabaseAreNeverGivenAgain() {
        var last = registry.registered("до відновлення").registration();
        var lost = new NumberCounters.Issued(
                last.journal(), last.year(), last.number().running() + 3);
        var use = new ContinueNumbers(
                registry.open().transactions(),
                registry.open().counters(),
                registry.open().audit());

        assertThat(use.execute(List.of(lost))).isEqualTo(3);
        assertThat(use.execute(List.of(lost))).isZero();
        assertThat(registry.registered("після").registration().number().running())
                .isEqualTo(lost.running() + 1);
    }

    private static Registration number(int running) {
        return new Registration(
                "APPEALS", 2026, new RegNumber("", "Т", running, 0), LocalDate.of(2026, 1, 12), "organisation");
    }
}
