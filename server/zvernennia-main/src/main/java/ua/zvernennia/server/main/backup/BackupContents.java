package ua.zvernennia.server.main.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.server.jpa.backup.BackupZip;
import ua.zvernennia.server.main.files.DiskContentStore;

/** Contents of files in a backup. They never change or go away, so those that the copied rows name are all there. */
final class BackupContents {

    private final Path directory;
    private int copied;

    BackupContents(Path directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    /** @throws ua.zvernennia.model.RegistryException when a content is not there: a copy without it would be no copy */
    void addTo(BackupZip zip, List<String> hashes) throws IOException {
        if (hashes.isEmpty()) {
            return;
        }
        var store = DiskContentStore.open(directory);
        for (var hash : hashes) {
            try (var content = store.read(new FileHash(hash), 0)) {
                zip.add(BackupZip.CONTENTS + hash, content::transferTo);
            }
            copied++;
        }
    }

    /**
     * Takes a content out of a backup. It may be written before the database has its rows: one without rows harms nobody.
     *
     * @return false for an entry that is none
     */
    boolean receive(String name, InputStream content) throws IOException {
        if (!name.startsWith(BackupZip.CONTENTS)) {
            return false;
        }
        DiskContentStore.open(directory).restore(new FileHash(name.substring(BackupZip.CONTENTS.length())), content);
        copied++;
        return true;
    }

    int copied() {
        return copied;
    }
}
