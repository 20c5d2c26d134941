package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.report.desk.ReportPreset;

/**
 * What people leave beside reports: saved parameters, notes under figures, signed periods. Calls block: never from the
 * UI thread. Every method throws {@link RegistryException} with the server's code. Ids are UUID texts born with the wish,
 * so that a repeat does nothing twice.
 */
public interface ReportDeskService {

    /** The user's own, by name. */
    List<ReportPreset> presets();

    /** Saves it; one of the same name gives way. Returns all. */
    List<ReportPreset> savePreset(ReportPreset preset);

    /** Returns what is left. */
    List<ReportPreset> removePreset(String id);

    /** Notes and signature under the figures of this report, period and conditions. */
    ReportMargin margin(ReportRequest request);

    /**
     * Writes a note under a figure.
     *
     * @param row key of the row
     * @param column id of the column
     */
    ReportMargin writeNote(ReportRequest request, String id, String row, String column, String text);

    /** Takes away a note of one's own. */
    ReportMargin removeNote(ReportRequest request, String id);

    /**
     * Signs the figures of a run and closes its period.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_ALREADY_CLOSED}, {@link ErrorCode#REPORT_NOT_CLOSABLE},
     *     {@link ErrorCode#REPORT_RUN_OUTDATED}
     */
    ClosedPeriod close(String id, String run, String remark);
}
