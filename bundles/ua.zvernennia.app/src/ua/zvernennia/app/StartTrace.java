package ua.zvernennia.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments of the start for the benchmarks: lines {@code name epochMicros} in the file {@value #PROPERTY} names. */
final class StartTrace {

    static final String PROPERTY = "zvernennia.trace";

    private static final System.Logger LOG = System.getLogger(StartTrace.class.getName());

    private final Optional<Path> file;

    private StartTrace(Optional<Path> file) {
        this.file = file;
    }

    static StartTrace ofThisProcess() {
        return new StartTrace(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    void mark(String moment) {
        if (file.isEmpty()) {
            return;
        }
        var line = moment + ' ' + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) + '\n';
        try {
            Files.writeString(file.get(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "trace is not writable", e);
        }
    }
}
