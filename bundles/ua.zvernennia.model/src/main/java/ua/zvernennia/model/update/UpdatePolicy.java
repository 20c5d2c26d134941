package ua.zvernennia.model.update;

import java.util.Locale;
import java.util.Optional;

/** What is done about a workstation that is older than the one a registry wants. */
public enum UpdatePolicy {
    /** Nothing: IT rolls it out. */
    NONE,
    /** The person at the machine is told. */
    NOTIFY,
    /** Nobody is let in until it is newer. */
    REQUIRED;

    /** By its name in any case. */
    public static Optional<UpdatePolicy> of(String text) {
        for (var policy : values()) {
            if (policy.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
