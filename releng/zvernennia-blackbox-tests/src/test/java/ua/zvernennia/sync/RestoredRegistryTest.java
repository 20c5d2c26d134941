package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.GrpcServers;

/**
 * A backup, a hundred registrations more from a workstation, and the backup restored: the workstation has them all.
 * Real server, real line, real Derby; in this package because only here a workstation can be put together by hand.
 */
@Timeout(600)
class RestoredRegistryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "після відновлення";
    private static final int BEFORE = 5;
    private static final int LOST = 100;

    @TempDir
    private Path folder;

    @Test
    void noNumberIsGivenTwiceAndAllThatWasLostIsOfferedBack() throws Exception {
        var key = Files.write(folder.resolve("key"), new byte[40]).toString();
        var copy = folder.resolve("registry.backup").toString();
        var numbers = new HashSet<String>();
        try (var server = LabServer.start(Programs.ofThisBuild(), folder.resolve("server"))) {
            server.addRegistrar("registrar", PASSWORD);
            var workstation = workstation(server);
            var unsent = new WorkstationUnsent(workstation);
            try {
                login(workstation, server);
                register(workstation, BEFORE).forEach(card -> numbers.add(number(card)));
                done(server, "backup", copy, "--key-file", key);
                var lost = register(workstation, LOST);
                lost.forEach(card -> numbers.add(number(card)));
                assertThat(numbers).hasSize(BEFORE + LOST);
                assertThat(unsent.unsent()).isEmpty();
                workstation.logout();
                server.stop();
                done(server, "restore", copy, "--key-file", key, "--replace");
                server.restart();

                login(workstation, server);
                Spin.until("what was lost", PATIENCE, () -> unsent.unsent().size() == LOST);
                assertThat(unsent.unsent())
                        .extracting(UnsentWrite::card)
                        .containsExactlyElementsOf(lost.stream().map(Card::id).toList());
                assertThat(unsent.unsent())
                        .extracting(UnsentWrite::refusal)
                        .containsOnly(Optional.of(ErrorCode.LOST_IN_RESTORE));
                for (var write : unsent.unsent()) {
                    var again = unsent.resend(write.request());
                    assertThat(numbers.add(number(again)))
                            .as("a number twice: " + number(again))
                            .isTrue();
                }
                assertThat(unsent.unsent()).isEmpty();
                Spin.until("all of them", PATIENCE, () -> workstation.current().size() == BEFORE + LOST);
            } finally {
                workstation.deactivate();
            }
        }
    }

    private Workstation workstation(LabServer server) {
        var means = new Means(
                () -> new GrpcServers(folder.resolve("trust"), Optional.of(server.certificateAuthority())),
                () -> new DerbyStorage(folder.resolve("cache"), Clock.systemUTC()),
                () -> new OfflineVault(folder.resolve("offline"), Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(100));
        return new Workstation(means, (topic, properties) -> {});
    }

    private static void login(Workstation workstation, LabServer server) {
        workstation.login(new ServerAddress("localhost", server.port()), "registrar", PASSWORD.toCharArray());
        Spin.until("the line", PATIENCE, () -> workstation.status().state() == State.ONLINE);
    }

    private static List<Card> register(Workstation workstation, int count) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < count; i++) {
            cards.add(workstation.register(
                    RequestId.random(),
                    CardId.random(),
                    Appeals.NUMBER,
                    Appeals.about(
                            "Втрачене " + i,
                            LocalDate.now(ZoneId.of("Europe/Kyiv")).minusDays(1))));
        }
        return cards;
    }

    private static String number(Card card) {
        return card.registration().number().text();
    }

    private static void done(LabServer server, String... command) {
        var outcome = server.command(command);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
}
