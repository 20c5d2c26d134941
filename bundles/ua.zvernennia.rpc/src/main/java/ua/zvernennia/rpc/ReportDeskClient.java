package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.report.desk.ReportPreset;

/** The desk of reports at one server; failures as in {@link RegistryClient}. */
public interface ReportDeskClient {

    /** The caller's own saved sets of parameters, by name. */
    List<ReportPreset> presets();

    List<ReportPreset> savePreset(ReportPreset preset);

    List<ReportPreset> removePreset(String id);

    /** Notes and signature under the figures of this report, period and conditions. */
    ReportMargin margin(ReportRequest request);

    /** @param id UUID text, born with the wish to write it */
    ReportMargin writeNote(ReportRequest request, String id, String row, String column, String text);

    ReportMargin removeNote(ReportRequest request, String id);

    /** @param run a run of the caller's own that ended */
    ClosedPeriod close(String id, String run, String remark);
}
