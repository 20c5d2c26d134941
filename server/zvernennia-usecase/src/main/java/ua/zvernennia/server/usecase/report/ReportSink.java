package ua.zvernennia.server.usecase.report;

import java.util.List;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;

/** Takes a report while it is made: the head, then rows in batches, then the foot. May block while its reader is behind. */
public interface ReportSink {

    void head(ReportHead head);

    /** @param total how many steps there will be; 0 while that is not known */
    void progress(int done, int total);

    void rows(List<ReportRow> rows);

    void foot(ReportFoot foot);
}
