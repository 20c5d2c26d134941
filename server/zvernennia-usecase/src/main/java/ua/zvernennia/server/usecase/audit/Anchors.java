package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What of the chain is kept outside the database, where whoever can change the one cannot change the other. */
public interface Anchors {

    /** Number of the last seal that is there; 0 for none. */
    long lastNumber();

    /** Returns when they are on the disk. */
    void append(List<Seal> seals);

    /**
     * One of them.
     *
     * @param era of the seal with this number
     * @param record of that seal, hexadecimal
     */
    record Anchor(int era, long number, String record) {

        public Anchor {
            requireNonNull(record, "record");
        }
    }
}
