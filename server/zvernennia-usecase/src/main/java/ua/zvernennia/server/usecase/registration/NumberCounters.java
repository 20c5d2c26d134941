package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Counters after a restore of an older copy of the database; called inside a transaction. */
public interface NumberCounters {

    /**
     * Lets the counter go on after a number that was given once, and records what lies between as void.
     *
     * @return how many numbers were recorded as void; 0 when the counter is not behind
     */
    int continueAfter(Issued highest);

    /**
     * Records as void whatever duplicates' numbers up to these are not there.
     *
     * @return how many
     */
    int voidLostDuplicates(List<IssuedDuplicate> highest);

    /** Gives the feed another epoch, so that every reader reloads: positions of the lost time mean something else now. */
    void renewFeedEpoch();

    /** The highest {@code /n} that was given to duplicates of a document. */
    record IssuedDuplicate(String journal, int year, int running, int duplicate) {

        public IssuedDuplicate {
            requireNonNull(journal, "journal");
        }
    }

    /** The highest running number that was given in a journal and a year. */
    record Issued(String journal, int year, int running) {

        public Issued {
            requireNonNull(journal, "journal");
        }
    }
}
