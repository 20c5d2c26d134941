package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import ua.zvernennia.server.usecase.Job;

/** Forgets uploads that nobody went on with, and deletes parts that belong to none. */
public final class TrimUploads {

    private static final Duration OPEN = Duration.ofDays(7);
    private static final Duration FINISHED = Duration.ofDays(60);
    private static final Duration PART = Duration.ofDays(1);

    private final FilePorts ports;

    public TrimUploads(FilePorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /** How many parts were deleted. */
    public int execute() {
        var now = ports.cards()
                .transactions()
                .inTransaction(Job.UPKEEP, ports.cards().clock()::now);
        var parts = ports.store().partsBefore(now.minus(PART));
        var wanted = ports.cards().transactions().inTransaction(Job.UPKEEP, () -> {
            ports.uploads().forgetBefore(now.minus(OPEN), now.minus(FINISHED));
            return ports.uploads().openAmong(parts);
        });
        var orphans = parts.stream().filter(part -> !wanted.contains(part)).toList();
        orphans.forEach(ports.store()::drop);
        return orphans.size();
    }
}
