package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What stands over the rows.
 *
 * @param run UUID text of this run
 * @param heading title of the document, in capitals where the form has it so
 * @param subtitle the period and the conditions in words
 * @param fileName without an extension
 */
public record ReportHead(
        String run,
        ReportRequest request,
        String heading,
        List<String> subtitle,
        String fileName,
        boolean landscape,
        List<ReportColumn> columns) {

    public ReportHead {
        requireNonNull(run, "run");
        requireNonNull(request, "request");
        requireNonNull(heading, "heading");
        subtitle = List.copyOf(subtitle);
        requireNonNull(fileName, "fileName");
        columns = List.copyOf(columns);
    }
}
