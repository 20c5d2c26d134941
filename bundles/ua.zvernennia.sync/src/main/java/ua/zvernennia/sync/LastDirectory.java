package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.model.directory.Directory;

/** The directory as last fetched. */
final class LastDirectory implements DirectoryService {

    private final Announcer announcer;
    private volatile Directory directory = Directory.EMPTY;

    LastDirectory(Announcer announcer) {
        this.announcer = requireNonNull(announcer, "announcer");
    }

    @Override
    public Directory current() {
        return directory;
    }

    void set(Directory next) {
        if (!next.equals(directory)) {
            directory = next;
            announcer.announce(EventTopics.DIRECTORY, Map.of());
        }
    }
}
