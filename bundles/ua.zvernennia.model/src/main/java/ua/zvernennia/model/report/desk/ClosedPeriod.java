package ua.zvernennia.model.report.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.model.report.ReportRequest;

/**
 * A report over a period that somebody answered for: the figures as they were then, never computed anew.
 *
 * @param id UUID text
 * @param request with the moment that the figures are of
 * @param version of the definition
 * @param by display name of the signer
 * @param title of the signer's position
 * @param hash SHA-256 of the columns and rows, hexadecimal; the sealed audit holds it as well
 */
public record ClosedPeriod(
        String id,
        ReportRequest request,
        int version,
        String by,
        String title,
        Instant signedAt,
        String hash,
        String remark,
        Figures figures) {

    /** Longest remark, in characters. */
    public static final int REMARK_MAX = 500;

    /** Most rows that can be signed: figures, not a register. */
    public static final int ROWS_MAX = 2_000;

    public ClosedPeriod {
        requireNonNull(id, "id");
        requireNonNull(request, "request");
        requireNonNull(by, "by");
        requireNonNull(title, "title");
        requireNonNull(signedAt, "signedAt");
        requireNonNull(hash, "hash");
        requireNonNull(remark, "remark");
        requireNonNull(figures, "figures");
    }
}
