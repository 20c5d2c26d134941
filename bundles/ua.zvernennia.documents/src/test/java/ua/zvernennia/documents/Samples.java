package ua.zvernennia.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/** Tables of any length with whatever people type. */
final class Samples {

    /** Formula, mark-up, emoji, half an emoji, a bell, lines. */
    static final String NASTY = "=cmd|' /C calc'!A0 <b>&amp;</b> \uD83D\uDE00 \uD83D \u0007 рядок\nдругий;\"лапки\"";

    private Samples() {}

    static ReportTable table(int rows, boolean landscape, String text) {
        var columns = List.of(
                new ReportColumn("n", List.of("№"), ReportColumn.Kind.TEXT, 5, false),
                new ReportColumn("name", List.of("Показник & <зміст>"), ReportColumn.Kind.TEXT, 40, false),
                new ReportColumn("a", List.of("Розглянуто", "вчасно"), ReportColumn.Kind.NUMBER, 9, true),
                new ReportColumn("b", List.of("Розглянуто", "невчасно"), ReportColumn.Kind.NUMBER, 9, true),
                new ReportColumn("p", List.of("%"), ReportColumn.Kind.PERCENT, 8, false),
                new ReportColumn("d", List.of("Строк"), ReportColumn.Kind.DATE, 11, false));
        var lines = new ArrayList<ReportRow>();
        for (int i = 1; i <= rows; i++) {
            lines.add(new ReportRow(
                    Integer.toString(i),
                    i == rows ? ReportRow.Style.TOTAL : ReportRow.Style.NORMAL,
                    i % 2,
                    List.of(
                            ReportValue.of(Integer.toString(i)),
                            ReportValue.of(text),
                            ReportValue.of(3L * i),
                            i % 3 == 0 ? ReportValue.NOT_APPLICABLE : ReportValue.of(0),
                            i % 5 == 0 ? ReportValue.NO_BASE : new ReportValue.Number(new BigDecimal("-12.5")),
                            new ReportValue.Day(LocalDate.of(2026, 11, 20)))));
        }
        var period = new ReportPeriod(PeriodBasis.REGISTERED, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
        var head = new ReportHead(
                "00000000-0000-0000-0000-000000000001",
                new ReportRequest("PROBA", period),
                "ПРОБНА ДОВІДКА & <ІНШЕ>",
                List.of("за період з 01.01.2026 по 20.11.2026", "Район розгляду: Голосіївський"),
                "PROBA/../1",
                landscape,
                columns);
        return new ReportTable(
                head,
                lines,
                new ReportFoot(rows, "0".repeat(64), 5, Instant.parse("2026-11-24T07:30:15Z"), 0, List.of()));
    }
}
