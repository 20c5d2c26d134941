package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.files.VirusScanner.Verdict;

/**
 * Has contents scanned and keeps what came out. The scanner is believed only after a probe; when it stops answering,
 * what waits goes into quarantine and is asked again once a probe has succeeded.
 */
public final class CheckContents {

    static final String SCANNER_SILENT = "scanner unavailable";

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration RETRY_SILENT = Duration.ofSeconds(30);
    private static final Duration RETRY_NOT_WHOLE = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    private final FilePorts ports;
    private final VirusScanner scanner;
    private boolean believed;

    public CheckContents(FilePorts ports, VirusScanner scanner) {
        this.ports = requireNonNull(ports, "ports");
        this.scanner = requireNonNull(scanner, "scanner");
    }

    /**
     * Checks everything that is due.
     *
     * @return how many contents were decided
     * @throws RegistryException {@link ErrorCode#SCANNER_UNAVAILABLE}; what waited is in quarantine then
     */
    public int execute() {
        try {
            believe();
            int decided = 0;
            for (int more = checkNext(); more >= 0; more = checkNext()) {
                decided += more;
            }
            return decided;
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.SCANNER_UNAVAILABLE) {
                believed = false;
                quarantineAll();
            }
            throw e;
        }
    }

    /** How many contents are in a state now. */
    public long count(FileState state) {
        return ports.cards()
                .transactions()
                .inTransaction(Job.UPKEEP, () -> ports.contents().count(state));
    }

    private void believe() {
        if (!believed) {
            scanner.probe();
            believed = true;
            ports.cards()
                    .transactions()
                    .inTransaction(
                            Job.UPKEEP,
                            () -> ports.contents()
                                    .dueNow(
                                            SCANNER_SILENT,
                                            ports.cards().clock().now()));
        }
    }

    /** 1 for a content that was decided, 0 for one that was not, -1 when none is due. */
    private int checkNext() {
        var due = ports.cards()
                .transactions()
                .inTransaction(
                        Job.UPKEEP,
                        () -> ports.contents().claim(ports.cards().clock().now(), LEASE));
        if (due.isEmpty()) {
            return -1;
        }
        return decide(due.get(), scan(due.get())) ? 1 : 0;
    }

    private Verdict scan(ContentRepository.Due due) {
        try (var content = ports.store().read(due.hash(), 0)) {
            return scanner.scan(content);
        } catch (IOException e) {
            throw new UncheckedIOException("content " + due.hash(), e);
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.SCANNER_UNAVAILABLE) {
                keep(due, FileState.QUARANTINED, SCANNER_SILENT, RETRY_SILENT);
                throw e;
            }
            return new Verdict.NotWhole("store: " + e.code()); // one lost content must not stop the others
        }
    }

    private boolean decide(ContentRepository.Due due, Verdict verdict) {
        switch (verdict) {
            case Verdict.Clean clean -> keep(due, FileState.CLEAN, "", Duration.ZERO);
            case Verdict.Infected infected -> keep(due, FileState.INFECTED, infected.name(), Duration.ZERO);
            case Verdict.NotWhole part -> keep(due, FileState.QUARANTINED, part.reason(), RETRY_NOT_WHOLE);
        }
        return !(verdict instanceof Verdict.NotWhole);
    }

    private void keep(ContentRepository.Due due, FileState state, String finding, Duration retry) {
        ports.cards().transactions().inTransaction(Job.UPKEEP, () -> {
            var now = ports.cards().clock().now();
            ports.contents().decide(due.hash(), state, finding, now, now.plus(retry));
            if (state != due.state()) {
                tell(due.hash(), state, finding);
            }
            return null;
        });
    }

    private void quarantineAll() {
        int moved;
        do {
            moved = ports.cards().transactions().inTransaction(Job.UPKEEP, () -> {
                Instant now = ports.cards().clock().now();
                var hashes = ports.contents().quarantineWaiting(SCANNER_SILENT, now, now.plus(RETRY_SILENT), AT_ONCE);
                hashes.forEach(hash -> tell(hash, FileState.QUARANTINED, SCANNER_SILENT));
                return hashes.size();
            });
        } while (moved == AT_ONCE);
    }

    /** The workstations that show the card, and the audit. */
    private void tell(FileHash hash, FileState state, String finding) {
        for (var card : ports.contents().cardsOf(hash)) {
            ports.cards()
                    .audit()
                    .record(AuditEvent.from("scanner", AuditEvent.Action.FILE_CHECKED)
                            .about(card.card())
                            .with(Map.of("hash", hash.hex(), "state", state.name(), "finding", finding)));
            ports.cards().changes().cardChanged(card.card(), card.revision());
        }
    }
}
