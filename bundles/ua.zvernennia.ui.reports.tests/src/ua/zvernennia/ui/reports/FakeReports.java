package ua.zvernennia.ui.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import ua.zvernennia.api.ReportService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportGroup;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/** Two reports without a server. */
final class FakeReports implements ReportService {

    static final String RUN = "00000000-0000-0000-0000-0000000000aa";

    final List<ReportRequest> asked = new ArrayList<>();
    final List<String> drilled = new ArrayList<>();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile List<ReportCheck> failed = List.of();
    volatile int rows = 3;

    @Override
    public List<ReportInfo> reports() {
        return List.of(
                info("VYDY", ReportGroup.APPEALS, "Звернення за видами", "Appeals by kind"),
                info("PROSTROCHENI", ReportGroup.CONTROL, "Прострочені документи", "Overdue documents"));
    }

    @Override
    public List<ReportRun> runs() {
        return List.of();
    }

    @Override
    public ReportTable run(ReportRequest request, Progress progress, BooleanSupplier cancelled) {
        asked.add(request);
        progress.report(1, 2);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancelled.getAsBoolean()) {
            throw new RegistryException(ErrorCode.REPORT_CANCELLED, "cancelled");
        }
        var lines = new ArrayList<ReportRow>();
        for (int i = 1; i <= rows; i++) {
            lines.add(new ReportRow(
                    "0\u001f" + i,
                    ReportRow.Style.NORMAL,
                    0,
                    List.of(
                            ReportValue.of(Integer.toString(i)),
                            ReportValue.of("Вид " + i + " <&>"),
                            new ReportValue.Number(BigDecimal.valueOf(i * 10L)))));
        }
        var head = new ReportHead(
                RUN,
                request,
                "ЗВЕРНЕННЯ ЗА ВИДАМИ",
                List.of("за період"),
                "VYDY",
                false,
                List.of(
                        new ReportColumn("n", List.of("№"), ReportColumn.Kind.TEXT, 5, false),
                        new ReportColumn("name", List.of("Вид"), ReportColumn.Kind.TEXT, 30, false),
                        new ReportColumn("now", List.of("Кількість"), ReportColumn.Kind.NUMBER, 9, true)));
        return new ReportTable(head, lines, new ReportFoot(rows, "0".repeat(64), 7, Instant.EPOCH, 3, failed));
    }

    @Override
    public List<CardId> cards(String run, String row, String column, OptionalInt check) {
        drilled.add(run + ' ' + row + ' ' + column + ' ' + check);
        return List.of(CardId.random(), CardId.random());
    }

    private static ReportInfo info(String id, ReportGroup group, String title, String titleEn) {
        return new ReportInfo(
                id,
                1,
                group,
                1,
                title,
                titleEn,
                "",
                List.of(PeriodBasis.REGISTERED, PeriodBasis.CONTROL),
                List.of(ReportCondition.DISTRICT, ReportCondition.KIND));
    }
}
