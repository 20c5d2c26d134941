package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One link of the chain: what stood in the audit between the former link and a position, and who vouches for it.
 *
 * @param number from 1
 * @param era in which it was made; links that a restore has lost bear the same numbers in an earlier era
 * @param last position of the last row under it
 * @param entries for each row its id (8 bytes) and its hash (32 bytes), in order
 * @param previous {@link #record()} of the former link; zeros before the first
 * @param keyId SHA-256 of the public key, hexadecimal
 */
public record Seal(
        long number,
        int era,
        AuditPosition last,
        byte[] entries,
        byte[] previous,
        Instant sealedAt,
        String keyId,
        byte[] signature) {

    /** Before the first link. */
    static final byte[] NOTHING = new byte[Sha256.BYTES];

    private static final int ENTRY = Long.BYTES + Sha256.BYTES;

    public Seal {
        requireNonNull(last, "last");
        entries = entries.clone();
        previous = previous.clone();
        requireNonNull(sealedAt, "sealedAt");
        requireNonNull(keyId, "keyId");
        signature = signature.clone();
    }

    /** The link after {@code former} (null for the first) over rows in order, at least one. */
    static Seal of(int era, Seal former, List<AuditRow> rows, Instant now, SealKey key) {
        var buffer = ByteBuffer.allocate(rows.size() * ENTRY);
        rows.forEach(row -> buffer.putLong(row.position().id()).put(row.hash()));
        var unsigned = new Seal(
                former == null ? 1 : former.number() + 1,
                era,
                rows.getLast().position(),
                buffer.array(),
                former == null ? NOTHING : former.record(),
                now.truncatedTo(ChronoUnit.MICROS),
                key.id(),
                new byte[0]);
        return unsigned.signed(key.sign(unsigned.content()));
    }

    @Override
    public byte[] entries() {
        return entries.clone();
    }

    @Override
    public byte[] previous() {
        return previous.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    public int count() {
        return entries.length / ENTRY;
    }

    /** What is signed. */
    byte[] content() {
        return fields().content();
    }

    /** SHA-256 over everything, the signature included: what the next link and the anchors refer to. */
    public byte[] record() {
        return fields().add(signature).digest();
    }

    List<Entry> rows() {
        var rows = new ArrayList<Entry>();
        for (var buffer = ByteBuffer.wrap(entries); buffer.remaining() >= ENTRY; ) {
            var id = buffer.getLong();
            var hash = new byte[Sha256.BYTES];
            buffer.get(hash);
            rows.add(new Entry(id, hash));
        }
        return rows;
    }

    private Seal signed(byte[] with) {
        return new Seal(number, era, last, entries, previous, sealedAt, keyId, with);
    }

    private Sha256 fields() {
        return new Sha256()
                .add(number)
                .add(era)
                .add(last.era())
                .add(last.xid())
                .add(last.id())
                .add(entries)
                .add(previous)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .add(keyId);
    }

    /** One row as it was when it was sealed. */
    record Entry(long id, byte[] hash) {}
}
