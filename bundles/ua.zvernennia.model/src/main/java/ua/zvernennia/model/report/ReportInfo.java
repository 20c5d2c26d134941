package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A report as the tree of reports offers it.
 *
 * @param id stable, also the beginning of the file name, e.g. {@code F1-ZVG-KMDA_1}
 * @param title in Ukrainian, as documents have it
 * @param titleEn for the English interface
 * @param note one sentence on what it counts; may be empty
 * @param bases dates that the period may mean, the usual one first; empty for a report without a period
 * @param conditions rows of «Умови відбору даних» that apply
 */
public record ReportInfo(
        String id,
        int version,
        ReportGroup group,
        int order,
        String title,
        String titleEn,
        String note,
        List<PeriodBasis> bases,
        List<ReportCondition> conditions) {

    public ReportInfo {
        requireNonNull(id, "id");
        requireNonNull(group, "group");
        requireNonNull(title, "title");
        requireNonNull(titleEn, "titleEn");
        requireNonNull(note, "note");
        bases = List.copyOf(bases);
        conditions = List.copyOf(conditions);
    }
}
