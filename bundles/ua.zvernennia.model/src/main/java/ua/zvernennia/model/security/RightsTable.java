package ua.zvernennia.model.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rights as one table: role × act × reach × participation × confidentiality. Immutable. What no row can give, because
 * duties must be separated, is refused here whatever the rows say.
 */
public final class RightsTable {

    /** Acts of administrators: nobody who may do one of them reads the audit. */
    private static final Set<Act> ADMINISTRATION = Set.of(Act.USER_CHANGE, Act.RULE_CHANGE, Act.DIRECTORY_CHANGE);

    private static final Set<Act> JUDGING = Set.of(Act.ACCEPT, Act.RETURN);

    private static final Set<Act> WORKING =
            Set.of(Act.RESOLVE, Act.PREPARE_RESOLUTION, Act.DELEGATE, Act.EXECUTE, Act.REPORT_EXECUTION);

    private static final Comparator<Decision> BEST = Comparator.comparing(Decision::view)
            .thenComparing(found -> !found.actsFor().isPresent());

    private final Map<Role, Map<Act, List<PermissionRule>>> rules = new EnumMap<>(Role.class);
    private final Set<PermissionRule> all;

    /**
     * A table of these rows.
     *
     * @throws IllegalArgumentException when a role could both administer and read the audit
     */
    public RightsTable(Set<PermissionRule> all) {
        this.all = Set.copyOf(all);
        for (var role : Role.values()) {
            var ofRole = new EnumMap<Act, List<PermissionRule>>(Act.class);
            for (var act : Act.values()) {
                ofRole.put(
                        act,
                        all.stream()
                                .filter(rule -> rule.role() == role && rule.act() == act)
                                .toList());
            }
            rules.put(role, ofRole);
            if (holds(role, Act.AUDIT_READ) && administers(role)) {
                throw new IllegalArgumentException(role + ": administers and reads the audit (expected: one of them)");
            }
        }
    }

    /** The rows that come with the product, by domain and law. */
    public static RightsTable defaults() {
        return new RightsTable(DefaultRules.read());
    }

    public Set<PermissionRule> rules() {
        return all;
    }

    public List<PermissionRule> rules(Role role, Act act) {
        return rules.get(role).get(act);
    }

    /** Whether some row gives the act to the role, wherever. */
    public boolean holds(Role role, Act act) {
        return !rules(role, act).isEmpty();
    }

    /** An act that concerns no card. */
    public Decision decide(Act act, Subject subject) {
        if (mixesDuties(act, subject)) {
            return Decision.refused(Decision.Reason.ADMINISTRATOR_AND_AUDITOR);
        }
        return subject.capacities().stream()
                .filter(capacity -> capacity.covers(act))
                .flatMap(capacity ->
                        rules(capacity.role(), act).stream().map(rule -> Decision.granted(rule.view(), capacity)))
                .max(BEST)
                .orElseGet(() -> Decision.refused(Decision.Reason.NO_RULE));
    }

    /** An act on a card; of several rows that give it, the one that shows most, a right of one's own first. */
    public Decision decide(Act act, Subject subject, ObjectView object) {
        var forbidden = separation(act, subject, object);
        if (forbidden.isPresent()) {
            return Decision.refused(forbidden.get());
        }
        return subject.capacities().stream()
                .filter(capacity -> capacity.covers(act))
                .flatMap(capacity -> rules(capacity.role(), act).stream()
                        .filter(rule -> rule.matches(capacity, object))
                        .map(rule -> Decision.granted(rule.view(), capacity)))
                .max(BEST)
                .orElseGet(() -> Decision.refused(Decision.Reason.NO_RULE));
    }

    private Optional<Decision.Reason> separation(Act act, Subject subject, ObjectView object) {
        if (mixesDuties(act, subject)) {
            return Optional.of(Decision.Reason.ADMINISTRATOR_AND_AUDITOR);
        }
        if (JUDGING.contains(act) && involved(subject, object, Involvement.REPORTER, Involvement.EXECUTOR)) {
            return Optional.of(Decision.Reason.OWN_REPORT);
        }
        if (act == Act.LIFT_CONTROL && involved(subject, object, Involvement.EXECUTOR)) {
            return Optional.of(Decision.Reason.EXECUTOR_LIFTS);
        }
        if (WORKING.contains(act) && involved(subject, object, Involvement.ACCUSED)) {
            return Optional.of(Decision.Reason.ACCUSED);
        }
        return Optional.empty();
    }

    /** A person, not a position, is what is separated: any of their positions counts. */
    private static boolean involved(Subject subject, ObjectView object, Involvement... as) {
        return subject.capacities().stream()
                .anyMatch(capacity -> Arrays.stream(as).anyMatch(one -> object.has(one, capacity)));
    }

    private boolean mixesDuties(Act act, Subject subject) {
        var roles = new HashSet<Role>();
        subject.capacities().forEach(capacity -> roles.add(capacity.role()));
        return act == Act.AUDIT_READ && roles.stream().anyMatch(this::administers)
                || ADMINISTRATION.contains(act) && roles.stream().anyMatch(role -> holds(role, Act.AUDIT_READ));
    }

    private boolean administers(Role role) {
        return ADMINISTRATION.stream().anyMatch(act -> holds(role, act));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RightsTable table && all.equals(table.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
