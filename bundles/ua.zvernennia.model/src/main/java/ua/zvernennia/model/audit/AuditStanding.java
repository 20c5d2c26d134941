package ua.zvernennia.model.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the chain stands, without a proof.
 *
 * @param actions names of all acts there are
 * @param seals number of the last seal; 0 for none
 * @param sealedAt when it was made
 * @param unsealed rows that came after it
 */
public record AuditStanding(List<String> actions, long seals, Optional<Instant> sealedAt, long unsealed) {

    public AuditStanding {
        actions = List.copyOf(actions);
        requireNonNull(sealedAt, "sealedAt");
    }
}
