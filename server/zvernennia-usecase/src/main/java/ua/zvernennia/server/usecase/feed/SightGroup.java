package ua.zvernennia.server.usecase.feed;

import java.util.Set;
import ua.zvernennia.server.usecase.security.Sight;

/** Readers whose sights have the same shared part; compared by identity, since comparing sets of units is slow. */
final class SightGroup {

    private final Set<Sight.Clause> shared;

    SightGroup(Set<Sight.Clause> shared) {
        this.shared = shared;
    }

    Set<Sight.Clause> shared() {
        return shared;
    }
}
