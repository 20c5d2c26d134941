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
    Map<Folder, Integer> count(Days days, Whose whose);

    /** The rows of a folder, the most urgent first. */
    List<FolderRow> rows(Folder folder, Days days, Whose whose, int limit);

    /**
     * Whose folders they are.
     *
     * @param positions of the person and of those they stand in for
     * @param controlled units whose documents the person controls; only {@link Folder#TO_LIFT} looks at them
     */
    record Whose(Set<String> positions, Set<String> controlled) {

        public Whose {
            positions = Set.copyOf(positions);
            controlled = Set.copyOf(controlled);
        }
    }

    /**
     * The days that part the folders.
     *
     * @param soonUntil last day of {@link Folder#DUE_SOON}
     */
    record Days(LocalDate today, LocalDate soonUntil) {}
}
