package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;

/** What a workstation keeps and tells, against a registry in memory and real Derby files. */
@Timeout(120)
class DeskDutiesTest {

    private static final ServerAddress ADDRESS = new ServerAddress("registry.example", 7443);

    private final FakeServer server = new FakeServer();
    private final List<String> events = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Workstation workstation;
    private WorkstationData data;

    @BeforeAll
    static void doNotWaitForTheDisk() {
        System.setProperty("derby.system.durability", "test");
    }

    @BeforeEach
    void start() {
        var clock = Clock.systemUTC();
        workstation = new Workstation(
                new Means(
                        new Once<>(() -> server),
                        new Once<>(() -> new DerbyStorage(folder, clock)),
                        new Once<>(() -> new OfflineVault(folder.resolve("offline"), clock)),
                        clock,
                        Duration.ofMillis(5)),
                (topic, properties) -> events.add(topic));
        data = new WorkstationData(workstation);
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void whatWasReadWithoutTheServerIsToldOnceItIsBack() {
        var ids = server.add(3);
        online();
        workstation.load(ids.get(1));
        var before = Instant.now();
        server.reachable(false);
        workstation.load(ids.get(1));
        workstation.load(ids.get(1));
        assertThat(server.desk.reported).isEmpty();

        server.reachable(true);
        workstation.retryNow();
        await(() -> server.desk.reported.size() == 2);
        assertThat(server.desk.reported).extracting(OfflineRead::card).containsExactly(ids.get(1), ids.get(1));
        assertThat(server.desk.reported)
                .allSatisfy(read -> assertThat(read.at())
                        .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1)));
        await(() -> workstation.status().state() == State.ONLINE);
        workstation.load(ids.get(1));
        workstation.deactivate();
        start();
        online();
        assertThat(server.desk.reported).as("told once").hasSize(2);
    }

    @Test
    void thePolicyOfTheServerIsKeptAndShown() {
        server.desk.policy = new DeskPolicy(5, 3);
        online();
        await(() -> data.policy().equals(new DeskPolicy(5, 3)));
        workstation.deactivate();
        start();
        server.desk.policy = new DeskPolicy(0, 0);
        online();
        await(() -> data.policy().equals(new DeskPolicy(0, 0)));
    }

    private void online() {
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
        await(() -> workstation.status().state() == State.ONLINE);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("not within 30 seconds").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
