package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.api.ReportService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.rpc.ReportReceiver;

/** Collects a report that comes in parts; written by the line's thread, read after the stream's end. */
final class WholeReport implements ReportReceiver {

    private final ReportService.Progress progress;
    private final List<ReportRow> rows = new ArrayList<>();
    private volatile Optional<ReportHead> head = Optional.empty();
    private volatile Optional<ReportFoot> foot = Optional.empty();

    WholeReport(ReportService.Progress progress) {
        this.progress = requireNonNull(progress, "progress");
    }

    @Override
    public void head(ReportHead given) {
        head = Optional.of(given);
    }

    @Override
    public void progress(int done, int total) {
        progress.report(done, total);
    }

    @Override
    public void rows(List<ReportRow> more) {
        rows.addAll(more);
    }

    @Override
    public void foot(ReportFoot last) {
        foot = Optional.of(last);
    }

    /** @throws RegistryException when the stream ended before the report did */
    ReportTable table(boolean cancelled) {
        if (head.isEmpty() || foot.isEmpty()) {
            throw cancelled
                    ? new RegistryException(ErrorCode.REPORT_CANCELLED, "cancelled here")
                    : new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the report ended too early");
        }
        return new ReportTable(head.get(), rows, foot.get());
    }
}
