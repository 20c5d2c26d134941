package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
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

        assertThat(use.execute(List.of(lost), List.of())).isEqualTo(3);
        assertThat(use.execute(List.of(lost), List.of())).isZero();
        assertThat(registry.registered("після").registration().number().running())
                .isEqualTo(lost.running() + 1);
    }

    @Test
    void numbersOfLostDuplicatesAreNeverGivenAgain() throws IOException {
        var first = registry.registered("перше");
        var given = first.registration();
        var file = folder.resolve("duplicates.log");
        Files.writeString(
                file,
                "APPEALS\t2026\t1\t0\n%1$s\t%2$d\t%3$d\t1\n%1$s\t%2$d\t%3$d\t2\n"
                        .formatted(given.journal(), given.year(), given.number().running()));
        var use = new ContinueNumbers(
                registry.open().transactions(),
                registry.open().counters(),
                registry.open().audit());
        try (var log = NumberLogFile.open(file)) {
            assertThat(use.execute(List.of(), log.highestDuplicates())).isEqualTo(2);
            assertThat(use.execute(List.of(), log.highestDuplicates())).isZero();
        }
        var next = registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        new NumberRequest("", "", Optional.of(first.id())),
                        TestRegistry.appeal("дублікат"));
        assertThat(next.registration().number().duplicate()).isEqualTo(3);
    }

    private static Registration number(int running) {
        return new Registration(
                "APPEALS", 2026, new RegNumber("", "Т", running, 0), LocalDate.of(2026, 1, 12), "organisation");
    }
}
