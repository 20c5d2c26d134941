package ua.zvernennia.server.main.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL process that a cluster's {@code postmaster.pid} names and that is alive. */
record Postmaster(long pid, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PORT_LINE = 3;

    /** The file outlives a killed machine, so that its process may be gone or be another program. */
    static Optional<Postmaster> running(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var postmaster = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return ProcessHandle.of(postmaster.pid())
                    .filter(ProcessHandle::isAlive)
                    .map(process -> postmaster);
        } catch (IOException | NumberFormatException e) {
            LOG.debug("event=postmaster-file-unreadable file={}", file, e);
            return Optional.empty();
        }
    }
}
