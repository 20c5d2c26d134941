package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.PermissionRule;
import ua.zvernennia.model.security.Subject;
import ua.zvernennia.server.usecase.security.RightsState;

/**
 * Which cards the caller's reports may count: what the table of rights gives for {@link Act#REPORT_RUN}, as it can be
 * said in SQL. A card is counted when one of the grants holds for it.
 */
public record ReportScope(List<Grant> grants) {

    /** Everything there is. */
    public static final ReportScope CITY =
            new ReportScope(List.of(new Grant(true, Set.of(), Optional.empty(), Confidentiality.OFFICIAL_USE)));

    public ReportScope {
        grants = List.copyOf(grants);
    }

    static ReportScope of(Subject subject, RightsState rights) {
        return new ReportScope(subject.capacities().stream()
                .filter(capacity -> !capacity.readsOnly())
                .flatMap(capacity -> rights.table().rules(capacity.role(), Act.REPORT_RUN).stream()
                        .map(rule -> grant(rule, capacity)))
                .distinct()
                .toList());
    }

    private static Grant grant(PermissionRule rule, Capacity capacity) {
        return switch (rule.reach()) {
            case CITY -> new Grant(true, Set.of(), Optional.empty(), rule.upTo());
            case ORGANISATION -> new Grant(false, capacity.organisation(), Optional.empty(), rule.upTo());
            case UNIT_AND_BELOW -> new Grant(false, capacity.below(), Optional.empty(), rule.upTo());
            case UNIT -> new Grant(false, Set.of(capacity.unit()), Optional.empty(), rule.upTo());
            case PERSON -> new Grant(false, Set.of(), Optional.of(capacity.position()), rule.upTo());
        };
    }

    /**
     * One of the grants.
     *
     * @param everywhere whoever registered or considers the card
     * @param units ids of units one of which registered or considers it
     * @param position id of the position that considers it
     * @param upTo the most closed cards it covers
     */
    public record Grant(boolean everywhere, Set<String> units, Optional<String> position, Confidentiality upTo) {

        public Grant {
            units = Set.copyOf(units);
            requireNonNull(position, "position");
            requireNonNull(upTo, "upTo");
        }
    }
}
