package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.audit.AuditFinding.Kind;

/** Compares the audit with its seals, the seals with each other, with their signatures and with the anchors outside. */
public final class VerifyAudit {

    private static final int SEALS_AT_ONCE = 100;

    private final Transactions transactions;
    private final AuditChain chain;
    private final SealKeys keys;

    public VerifyAudit(Transactions transactions, AuditChain chain, SealKeys keys) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.chain = requireNonNull(chain, "chain");
        this.keys = requireNonNull(keys, "keys");
    }

    /**
     * Goes through all of it.
     *
     * @param anchors what was kept outside, of every instance; more of them prove more
     */
    public AuditReport execute(List<Anchors.Anchor> anchors) {
        return execute(anchors, (done, total) -> true);
    }

    /**
     * Goes through all of it, or as far as {@code progress} wants it.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_CANCELLED} when it wants no more
     */
    public AuditReport execute(List<Anchors.Anchor> anchors, Progress progress) {
        var walk = new Walk(anchors);
        long last =
                transactions.inTransaction(() -> chain.last().map(Seal::number).orElse(0L));
        List<Seal> seals;
        do {
            if (!progress.goesOn(walk.number, Math.max(last, walk.number))) {
                throw new RegistryException(ErrorCode.REPORT_CANCELLED, "nobody waits for the proof");
            }
            seals = transactions.inTransaction(() -> {
                var next = chain.after(walk.number, SEALS_AT_ONCE);
                next.forEach(walk::take);
                return next;
            });
        } while (seals.size() == SEALS_AT_ONCE);
        walk.missingAtTheEnd();
        return transactions.inTransaction(() -> walk.report.build(walk.number, chain.countAfter(walk.end())));
    }

    /** Hears how far the walk is. */
    @FunctionalInterface
    public interface Progress {

        /** @return whether to go on */
        boolean goesOn(long sealsDone, long sealsTotal);
    }

    /** Where a seal stood. */
    private record Place(int era, long number) {}

    /** From seal to seal. */
    private final class Walk {

        private final Map<Place, String> anchored = new HashMap<>();
        private final AuditReport.Builder report = new AuditReport.Builder();
        private Optional<Seal> former = Optional.empty();
        private long number;

        Walk(List<Anchors.Anchor> anchors) {
            for (var anchor : anchors) {
                var other = anchored.putIfAbsent(new Place(anchor.era(), anchor.number()), anchor.record());
                if (other != null && !other.equals(anchor.record())) {
                    report.add(Kind.ANCHORS_DISAGREE, anchor.number(), 0);
                }
            }
        }

        void take(Seal seal) {
            for (long missing = number + 1; missing < seal.number(); missing++) {
                report.add(Kind.SEAL_REMOVED, missing, 0);
            }
            var expected = former.map(Seal::record).orElse(Seal.NOTHING);
            if (!Arrays.equals(expected, seal.previous())) {
                report.add(Kind.CHAIN_BROKEN, seal.number(), 0);
            }
            checkSignature(seal);
            var anchor = anchored.remove(new Place(seal.era(), seal.number()));
            if (anchor != null && !anchor.equals(HexFormat.of().formatHex(seal.record()))) {
                report.add(Kind.SEAL_IS_NOT_THE_ANCHORED, seal.number(), 0);
            }
            checkRows(seal);
            number = seal.number();
            former = Optional.of(seal);
        }

        AuditPosition end() {
            return former.map(Seal::last).orElse(AuditPosition.START);
        }

        /** Anchors whose seal did not come. What an earlier era had more, a restore has lost; the chain itself says so. */
        void missingAtTheEnd() {
            int era = former.map(Seal::era).orElse(0);
            anchored.keySet().stream()
                    .sorted(Comparator.comparingInt(Place::era).thenComparingLong(Place::number))
                    .forEach(place -> {
                        if (place.era() < era) {
                            report.lostInRestore();
                        } else {
                            report.add(Kind.SEAL_REMOVED, place.number(), 0);
                        }
                    });
        }

        private void checkSignature(Seal seal) {
            if (!keys.knows(seal.keyId())) {
                report.add(Kind.UNKNOWN_KEY, seal.number(), 0);
            } else if (!keys.verifies(seal.keyId(), seal.content(), seal.signature())) {
                report.add(Kind.SEAL_FORGED, seal.number(), 0);
            }
        }

        private void checkRows(Seal seal) {
            var stored = new HashMap<Long, byte[]>();
            chain.rows(end(), seal.last())
                    .forEach(row -> stored.put(row.position().id(), row.hash()));
            for (var entry : seal.rows()) {
                var hash = stored.remove(entry.id());
                if (hash == null) {
                    report.add(Kind.ROW_REMOVED, seal.number(), entry.id());
                } else if (!Arrays.equals(hash, entry.hash())) {
                    report.add(Kind.ROW_CHANGED, seal.number(), entry.id());
                }
                report.row();
            }
            stored.keySet().stream().sorted().forEach(id -> report.add(Kind.ROW_INSERTED, seal.number(), id));
        }
    }
}
