package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What is known when all rows are there.
 *
 * @param hash SHA-256 of the columns and rows, hexadecimal: two runs with the same one say the same
 * @param millis time of the run on the server
 * @param checks how many control sums were computed
 * @param failed those that do not hold
 */
public record ReportFoot(int rows, String hash, long millis, Instant finishedAt, int checks, List<ReportCheck> failed) {

    public ReportFoot {
        requireNonNull(hash, "hash");
        requireNonNull(finishedAt, "finishedAt");
        failed = List.copyOf(failed);
    }
}
