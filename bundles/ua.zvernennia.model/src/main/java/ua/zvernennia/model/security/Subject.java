package ua.zvernennia.model.security;

import java.util.List;

/**
 * Who asks, in every position they act in now.
 *
 * @param capacities their own first, then those they substitute for; at least one
 */
public record Subject(List<Capacity> capacities) {

    public Subject {
        capacities = List.copyOf(capacities);
        if (capacities.isEmpty()) {
            throw new IllegalArgumentException("capacities: none (expected: at least one)");
        }
    }
}
