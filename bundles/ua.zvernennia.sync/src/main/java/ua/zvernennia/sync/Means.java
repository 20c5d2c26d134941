package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import ua.zvernennia.cache.LocalStorage;
import ua.zvernennia.cache.OfflineVault;
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
}
