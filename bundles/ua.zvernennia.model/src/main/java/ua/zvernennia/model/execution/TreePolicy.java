package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

/**
 * What an installation decides for itself.
 *
 * @param openWork whether a report over work that others still owe is refused or only warned of
 * @param deepest how many resolutions may stand one under the other
 * @param largest how many nodes a tree may have
 */
public record TreePolicy(OpenWork openWork, int deepest, int largest) {

    /** What happens to a report while co-executors or subordinates have not reported. */
    public enum OpenWork {
        REFUSE,
        WARN
    }

    public static final TreePolicy USUAL = new TreePolicy(OpenWork.REFUSE, 10, 5_000);

    public TreePolicy {
        requireNonNull(openWork, "openWork");
        if (deepest < 1 || largest < 2) {
            throw new IllegalArgumentException(
                    "deepest: " + deepest + ", largest: " + largest + " (expected: >= 1, 2)");
        }
    }
}
