package ua.zvernennia.server.main.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.audit.AnchorFile;
import ua.zvernennia.server.main.config.AuditConfig;
import ua.zvernennia.server.main.config.ConfigLoader;
import ua.zvernennia.server.main.testing.LogCollector;
import ua.zvernennia.server.main.testing.Waiting;
import ua.zvernennia.server.usecase.audit.Anchors.Anchor;
import ua.zvernennia.server.usecase.audit.AuditPosition;
import ua.zvernennia.server.usecase.audit.Seal;

/** Anchors on their way to a collector of logs, over real sockets. */
class AnchorPlacesTest {

    private static final String REGISTRY = "3f0c8a52-0000-4000-8000-000000000001";

    /** RFC 5424, 6: priority, version, time, host, program, process, kind of message, no structured data. */
    private static final String MESSAGE = "<109>1 2026-11-24T09:30:00\\.000000Z \\S+ zvernennia \\d+ anchor - "
            + "audit-anchor registry=" + REGISTRY + " era=0 number=%d record=[0-9a-f]{64} sealed=\\S+ key=[0-9a-f]{64}";

    @TempDir
    private Path directory;

    @Test
    void eachAnchorGoesToTheFileAndAsACountedMessageToTheCollector() throws Exception {
        try (var collector = LogCollector.tcp();
                var places = places(collector.address())) {
            places.append(List.of(seal(1), seal(2)));
            assertThat(AnchorFile.read(directory.resolve("anchors"))).hasSize(2);
            Waiting.until(() -> collector.messages().size() == 2);
            assertThat(collector.messages().get(0)).matches(MESSAGE.formatted(1));
            assertThat(collector.messages().get(1)).matches(MESSAGE.formatted(2));
            assertThat(places.lost()).isZero();
        }
    }

    @Test
    void aDatagramHoldsOneMessage() throws Exception {
        try (var collector = LogCollector.udp();
                var places = places(collector.address())) {
            places.append(List.of(seal(1)));
            Waiting.until(() -> collector.messages().size() == 1);
            assertThat(collector.messages().getFirst()).matches(MESSAGE.formatted(1));
        }
    }

    @Test
    void aCollectorThatWasRestartedGetsTheNextOnes() throws Exception {
        try (var collector = LogCollector.tcp();
                var places = places(collector.address())) {
            places.append(List.of(seal(1)));
            Waiting.until(() -> collector.messages().size() == 1);
            collector.hangUp();
            // The end of the line may be noticed one message late; each anchor covers all before it.
            for (int number = 2; collector.messages().size() < 2; number++) {
                places.append(List.of(seal(number)));
                int sent = number;
                Waiting.until(
                        () -> places.waiting() == 0 || collector.messages().size() > sent);
            }
            assertThat(collector.messages().getLast()).contains(" number=");
        }
    }

    @Test
    void whoeverSealsNeverWaitsForACollectorThatTakesNothing() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var sender = SyslogSender.start(
                        config("tcp://127.0.0.1:" + silent.getLocalPort())
                                .syslog()
                                .orElseThrow(),
                        4,
                        Duration.ofMillis(50))) {
            var large = "x".repeat(4_000_000); // what the kernel does not take off its hands
            for (int i = 0; i < 20; i++) {
                sender.send(large);
            }
            assertThat(sender.lost()).isPositive();
            assertThat(sender.waiting()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void whatTheCollectorWroteIsReadAgainAmongOtherLines() throws Exception {
        var file = directory.resolve("collected.log");
        var message = new AnchorMessage(REGISTRY, "db1", 1);
        var foreign = new AnchorMessage("another", "db1", 1);
        Files.write(
                file,
                List.of(
                        "Nov 24 09:29:59 gate sshd[7]: session opened",
                        "Nov 24 09:30:00 db1 zvernennia[1] " + message.of(seal(7)),
                        "Nov 24 09:30:01 db1 zvernennia[1] " + foreign.of(seal(8)),
                        "Nov 24 09:30:02 db1 zvernennia[1] "
                                + message.of(seal(9)).substring(0, 120)));
        assertThat(AuditFiles.copied(file, REGISTRY)).extracting(Anchor::number).containsExactly(7L);
        assertThatThrownBy(() -> AuditFiles.copied(file, "a third one"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("holds no anchor of this registry");
    }

    private AnchorPlaces places(String address) {
        return AnchorPlaces.open(AnchorFile.open(directory.resolve("anchors")), REGISTRY, config(address));
    }

    private static AuditConfig config(String address) {
        return new ConfigLoader(Map.of())
                .load(Optional.empty(), Map.of("audit.syslog", address))
                .audit();
    }

    private static Seal seal(long number) {
        return new Seal(
                number,
                0,
                new AuditPosition(0, number, number),
                new byte[40],
                new byte[32],
                Instant.parse("2026-11-24T09:30:00Z"),
                "ab".repeat(32),
                new byte[64]);
    }
}
