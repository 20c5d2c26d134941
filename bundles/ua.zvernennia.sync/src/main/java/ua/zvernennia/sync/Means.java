package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.MachineSettings;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.LocalStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.rpc.GrpcServers;
import ua.zvernennia.rpc.Servers;

/**
 * What a workstation works with; each made when first needed.
 *
 * @param vault keys for work without the server
 * @param firstPause wait before the first try after a broken line
 */
record Means(
        Supplier<? extends Servers> servers,
        Supplier<? extends LocalStorage> storage,
        Supplier<OfflineVault> vault,
        Clock clock,
        Duration firstPause) {

    Means {
        requireNonNull(servers, "servers");
        requireNonNull(storage, "storage");
        requireNonNull(vault, "vault");
        requireNonNull(clock, "clock");
        requireNonNull(firstPause, "firstPause");
    }

    /** In the program: gRPC, Derby. The folders and the authority file are looked at when first needed. */
    static Means ofThisProcess() {
        return new Means(
                new Once<>(() -> new GrpcServers(
                        DataArea.ofThisProcess().trust(),
                        MachineSettings.ofThisProcess()
                                .value(MachineSettings.AUTHORITY)
                                .map(Path::of))),
                new Once<>(() -> new DerbyStorage(DataArea.ofThisProcess().cache(), Clock.systemUTC())),
                new Once<>(
                        () -> new OfflineVault(DataArea.ofThisProcess().cache().resolve("offline"), Clock.systemUTC())),
                Clock.systemUTC(),
                Backoff.FIRST);
    }
}
