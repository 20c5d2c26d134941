package ua.zvernennia.server.usecase.registration;

import java.util.Optional;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;

/** The rules over the present directory; built anew only when the directory has changed. */
final class CurrentRules {

    private final DirectoryRepository directory;
    private volatile Optional<Built> last = Optional.empty();

    CurrentRules(DirectoryRepository directory) {
        this.directory = directory;
    }

    CardRules get() {
        var current = directory.current();
        var known = last.filter(built -> built.of().version().equals(current.version()));
        if (known.isPresent()) {
            return known.get().rules();
        }
        var built = new Built(current, new CardRules(current));
        last = Optional.of(built);
        return built.rules();
    }

    private record Built(Directory of, CardRules rules) {}
}
