package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** The data directory: there, ours alone, with room. */
final class DataCheck implements Check {

    /** Below it the embedded database may stop in the middle of a day. */
    private static final long TOO_LITTLE = 1L << 30;

    private static final long LITTLE = 10L << 30;

    private final Path data;
    private final Room room;

    DataCheck(Path data) {
        this(data, path -> Files.getFileStore(path).getUsableSpace());
    }

    DataCheck(Path data, Room room) {
        this.data = requireNonNull(data, "data");
        this.room = requireNonNull(room, "room");
    }

    @Override
    public List<Finding> look() {
        var place = existing(data);
        if (!Files.isWritable(place)) {
            return List.of(Finding.wrong("data: " + place + " is not writable for this account (expected: run as the"
                    + " user of the service, who owns it)"));
        }
        var findings = new ArrayList<Finding>();
        if (!Files.exists(data)) {
            findings.add(Finding.warning("data: " + data + " is not there yet; the first start makes it"));
        } else if (!ours(data)) {
            findings.add(Finding.wrong(
                    "data: " + data + " can be read by others (expected: mode 0700, it holds keys and passwords)"));
        }
        findings.add(space(place));
        return findings;
    }

    private Finding space(Path place) {
        try {
            long free = room.of(place);
            var text = "data: " + (free >> 20) + " MB are free under " + place;
            if (free < TOO_LITTLE) {
                return Finding.wrong(text + " (expected: at least " + (TOO_LITTLE >> 20)
                        + " MB; make room or move the directory, PostgreSQL stops when the disk is full)");
            }
            return free < LITTLE ? Finding.warning(text + ", less than " + (LITTLE >> 30) + " GB") : Finding.good(text);
        } catch (IOException e) {
            return Finding.wrong("data: the free space under " + place + " cannot be told: " + e.getMessage());
        }
    }

    private static boolean ours(Path path) {
        try {
            var permissions = Files.getPosixFilePermissions(path);
            return !permissions.contains(PosixFilePermission.OTHERS_READ)
                    && !permissions.contains(PosixFilePermission.GROUP_READ);
        } catch (UnsupportedOperationException e) {
            return true; // no such thing on this file system
        } catch (IOException e) {
            return false;
        }
    }

    private static Path existing(Path path) {
        var found = path.toAbsolutePath();
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    /** Free bytes where a path lies. */
    @FunctionalInterface
    interface Room {
        long of(Path path) throws IOException;
    }
}
