package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs with their staged lines; called inside a transaction. */
public interface ImportRuns {

    /** The run of a file that is staged whole and not finished. */
    Optional<Run> unfinished(byte[] fileHash);

    /** Forgets every unfinished run of a file, what was staged for it too. */
    void abandon(byte[] fileHash);

    /** Begins a run; it is no run to resume before {@link #staged} was called. */
    UUID begin(String fileName, byte[] fileHash, Optional<String> defaultOrganisation, Counts checked);

    void stage(UUID run, List<StagedLine> lines);

    /** All lines are staged. */
    void staged(UUID run, int lines);

    /** The next lines in their order. */
    List<StagedLine> next(UUID run, int afterOrdinal, int limit);

    /** Moves on in the transaction that stored the lines up to {@code ordinal}. */
    void advance(UUID run, int ordinal, Counts counts);

    /** The run is over; its staged lines, which name people, are removed. */
    void finish(UUID run);

    /**
     * A run on its way.
     *
     * @param defaultOrganisation id
     * @param lines staged lines
     * @param done ordinal of the last line stored; 0 at the beginning
     * @param counts so far, those of the check included
     */
    record Run(UUID id, Optional<String> defaultOrganisation, int lines, int done, Counts counts) {

        public Run {
            requireNonNull(id, "id");
            requireNonNull(defaultOrganisation, "defaultOrganisation");
            requireNonNull(counts, "counts");
        }
    }

    /**
     * A line as the file has it.
     *
     * @param ordinal place in the run, from 1; first documents come before their duplicates
     */
    record StagedLine(int ordinal, int line, Map<ImportColumn, String> values) {

        public StagedLine {
            values = Map.copyOf(values);
        }
    }
}
