package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;

/** Takes a report as it comes: the head, then rows and progress, then the foot. */
public interface ReportReceiver {

    void head(ReportHead head);

    /** @param total 0 while not known */
    void progress(int done, int total);

    void rows(List<ReportRow> rows);

    void foot(ReportFoot foot);
}
