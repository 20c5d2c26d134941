package ua.zvernennia.api;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.report.ReportTable;

/**
 * Довідки. Calls block and may take minutes: never from the UI thread. Every method throws {@link RegistryException}
 * with the server's code, {@link ErrorCode#NOT_PERMITTED} where reports are closed to the user.
 */
public interface ReportService {

    /** What is offered, by group and order; empty for a user to whom reports are closed. */
    List<ReportInfo> reports();

    /** The user's latest runs, newest first. */
    List<ReportRun> runs();

    /**
     * Runs a report on the server to the end.
     *
     * @param cancelled asked a few times a second; once true the run ends with {@link ErrorCode#REPORT_CANCELLED}
     */
    ReportTable run(ReportRequest request, Progress progress, BooleanSupplier cancelled);

    /**
     * The cards behind a cell, newest first.
     *
     * @param check number of a control sum that failed: the cards that break it; empty for a cell
     */
    List<CardId> cards(String run, String row, String column, OptionalInt check);

    /** Hears how far a run is. Any thread. */
    @FunctionalInterface
    interface Progress {

        /** @param total 0 while it is not known how much there will be */
        void report(int done, int total);
    }
}
