package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

/**
 * What one position has to do.
 *
 * @param notStarted came and was not taken yet
 * @param overdue of what is open
 * @param dueSoon of what is open: today and the next two working days
 * @param toAccept reports that wait for this position
 * @param done reported in the last 30 days
 */
public record Workload(String position, int notStarted, int inWork, int overdue, int dueSoon, int toAccept, int done) {

    public Workload {
        requireNonNull(position, "position");
    }

    public int open() {
        return notStarted + inWork;
    }
}
