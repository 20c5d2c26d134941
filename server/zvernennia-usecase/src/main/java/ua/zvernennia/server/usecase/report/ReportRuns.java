package ua.zvernennia.server.usecase.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.report.ReportRun;

/** The history of runs; called inside a transaction. */
public interface ReportRuns {

    /** @param positionId UUID text of the position the run was asked from */
    void started(ReportRun run, String positionId);

    /** Ends a run that was {@link ReportRun.State#RUNNING}; does nothing to another. */
    void ended(String id, ReportRun.State state, Instant finishedAt, int rows, String hash);

    Optional<ReportRun> find(String id);

    /** Newest first. */
    List<ReportRun> latest(String userId, int limit);
}
