package ua.zvernennia.server.usecase.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ua.zvernennia.model.execution.Workload;

/** Figures over executions; called inside a transaction. */
public interface WorkFigures {

    /** What the positions of these units have to do; those with nothing are left out. */
    List<Workload> workload(FolderRepository.Days days, Set<String> units);

    /**
     * Documents registered on these days that have reached a direct executor, by both days.
     *
     * @param units of whoever registered them
     */
    List<Reached> reached(LocalDate from, LocalDate to, Set<String> units);

    /** So many documents that were registered on one day and reached their direct executor on another. */
    record Reached(LocalDate registered, LocalDate received, int documents) {}
}
