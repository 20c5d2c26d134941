package ua.zvernennia.model.execution;

/**
 * How long documents took from registration to the direct executor, in working days: 0 on the same day. The direct
 * executor is the first who was told to do it himself, i.e. neither resolved nor delegated further.
 *
 * @param documents that have one
 * @param withinOneDay of them, on the day of registration or the next working day
 */
public record Passage(int documents, int withinOneDay, double medianDays, double longestDays) {

    public static final Passage NONE = new Passage(0, 0, 0, 0);

    /** Share within one working day, 0..1; 0 when there is nothing. */
    public double share() {
        return documents == 0 ? 0 : (double) withinOneDay / documents;
    }
}
