package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.rpc.GrpcServers;

/** The workstation without a workbench: the same core, for benchmarks and campaigns in processes of their own. */
public final class Headless implements AutoCloseable {

    private final Workstation workstation;

    /**
     * Prepares one; nothing is opened before the login.
     *
     * @param authority PEM with the authorities to trust
     * @param announced takes topic and properties of each event, on any thread
     */
    public Headless(DataArea area, Path authority, Clock clock, BiConsumer<String, Map<String, ?>> announced) {
        requireNonNull(announced, "announced");
        var means = new Means(
                new Once<>(() -> new GrpcServers(area.trust(), Optional.of(authority))),
                new Once<>(() -> new DerbyStorage(area.cache(), clock)),
                new Once<>(() -> new OfflineVault(area.cache().resolve("offline"), clock)),
                clock,
                Backoff.FIRST);
        workstation = new Workstation(means, announced::accept);
    }

    public SessionService session() {
        return workstation;
    }

    public CardService cards() {
        return workstation;
    }

    public CardIndex index() {
        return workstation;
    }

    public Connection connection() {
        return workstation;
    }

    public LocalData data() {
        return new WorkstationData(workstation);
    }

    public UnsentWrites unsent() {
        return new WorkstationUnsent(workstation);
    }

    /** Logs out and closes the databases. */
    @Override
    public void close() {
        workstation.deactivate();
    }
}
