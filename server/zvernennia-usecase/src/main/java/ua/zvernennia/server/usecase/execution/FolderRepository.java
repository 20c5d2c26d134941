package ua.zvernennia.server.usecase.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;

/** What positions have to do; called inside a transaction. */
public interface FolderRepository {

    /** How many executions each folder holds; a folder that is not named holds none. */
    Map<Folder, Integer> count(Days days, Set<String> positions);

    /** The rows of a folder, the most urgent first. */
    List<FolderRow> rows(Folder folder, Days days, Set<String> positions, int limit);

    /**
     * The days that part the folders.
     *
     * @param soonUntil last day of {@link Folder#DUE_SOON}
     */
    record Days(LocalDate today, LocalDate soonUntil) {}
}
