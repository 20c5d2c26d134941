package ua.zvernennia.server.usecase.report;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportInfo;

/** Makes reports out of definitions; reads in transactions of its own, never inside one of a use case. */
public interface ReportEngine {

    /** All definitions that can be used. */
    List<ReportInfo> reports();

    /** The definition with this id. */
    Optional<ReportInfo> find(String id);

    /** Whether it counts, and names nobody: a report that can be signed. False for one that is not there. */
    boolean figures(String id);

    /**
     * Runs to the end; the result goes to {@code sink}.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_CANCELLED}, {@link ErrorCode#REPORT_TOO_SLOW},
     *     {@link ErrorCode#REPORT_TOO_LONG}, {@link ErrorCode#REPORT_DEFINITION_INVALID} for one whose SQL is refused
     */
    void run(ReportJob job, ReportSink sink, CancelSignal cancel);

    /**
     * The cards behind a cell, newest first.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_NOT_FOUND} when there is no such cell, or none that has cards
     */
    List<CardId> cards(ReportJob job, ReportCell cell, int limit);
}
