package ua.zvernennia.server.usecase.security;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.PermissionRule;
import ua.zvernennia.model.security.Reach;
import ua.zvernennia.model.security.Subject;
import ua.zvernennia.model.security.View;

/**
 * Which lines somebody sees and how much of them: the rows of the table on {@link Act#SEE_LINE}, worked out for one
 * subject. Equal sights see equal lines.
 *
 * @param shared what depends on units alone, so that colleagues have it in common
 * @param own what depends on the subject's own positions
 */
public record Sight(Set<Clause> shared, Set<Clause> own) {

    public Sight {
        shared = Set.copyOf(shared);
        own = Set.copyOf(own);
    }

    /** The sight of a subject in a state of the rights. */
    public static Sight of(RightsState state, Subject subject) {
        var shared = new HashSet<Clause>();
        var own = new HashSet<Clause>();
        for (var capacity : subject.capacities()) {
            for (var rule : state.table().rules(capacity.role(), Act.SEE_LINE)) {
                if (rule.reach() == Reach.PERSON) {
                    own.add(Clause.person(rule, capacity));
                } else {
                    shared.add(Clause.units(rule, reached(rule, capacity, state.units()), state.units()));
                }
            }
        }
        return new Sight(shared, own);
    }

    /** How much of a card's line is seen; empty when nothing is. */
    public Optional<View> view(ObjectView object) {
        return Stream.of(view(shared, object), view(own, object))
                .flatMap(Optional::stream)
                .max(View::compareTo);
    }

    /** How much some of a sight's clauses show. */
    public static Optional<View> view(Set<Clause> clauses, ObjectView object) {
        return clauses.stream()
                .filter(clause -> clause.matches(object))
                .map(Clause::view)
                .max(View::compareTo);
    }

    /**
     * A position of the feed belongs to what its reader sees: the epoch of the database's life, told apart by sight. A
     * reader who comes back with other rights so reloads.
     *
     * @param life epoch of the database
     */
    public String epoch(String life) {
        var text = new TreeSet<String>();
        shared.forEach(clause -> text.add(clause.text()));
        own.forEach(clause -> text.add(clause.text()));
        return UUID.nameUUIDFromBytes((life + text).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether a card may have been seen by somebody's part in it that has ended; whoever never saw it may be told too. */
    public boolean mayHaveLost(Departure departure) {
        return mayHaveLost(shared, departure) || mayHaveLost(own, departure);
    }

    /** The same for some of a sight's clauses. */
    public static boolean mayHaveLost(Set<Clause> clauses, Departure departure) {
        return clauses.stream().anyMatch(clause -> clause.touches(departure));
    }

    /** Whether only cards are seen in which the subject takes part in person. */
    public boolean onlyOwn() {
        return shared.isEmpty();
    }

    private static Set<String> reached(PermissionRule rule, Capacity capacity, OrgTree tree) {
        return switch (rule.reach()) {
            case PERSON -> Set.of();
            case CITY -> tree.all();
            case UNIT -> Set.of(capacity.unit());
            case UNIT_AND_BELOW -> capacity.below();
            case ORGANISATION -> capacity.organisation();
        };
    }

    /** What a clause compares. */
    public enum Where {
        EVERYWHERE,
        UNITS,
        PERSON
    }

    /**
     * One way to see a line.
     *
     * @param units of participants; for {@link Where#UNITS}
     * @param position for {@link Where#PERSON}; empty otherwise
     * @param unit the position's own
     * @param as participations that count
     */
    public record Clause(
            Where where,
            Set<String> units,
            String position,
            String unit,
            Set<Involvement> as,
            Confidentiality upTo,
            View view) {

        static Clause person(PermissionRule rule, Capacity capacity) {
            var as = counting(rule);
            as.remove(Involvement.REGISTRAR);
            return new Clause(
                    Where.PERSON, Set.of(), capacity.position(), capacity.unit(), as, rule.upTo(), rule.view());
        }

        /** Every card has a registering organisation: all units are everywhere. */
        static Clause units(PermissionRule rule, Set<String> units, OrgTree tree) {
            var everywhere = rule.everywhere()
                    || units.size() >= tree.size() && counting(rule).contains(Involvement.REGISTRAR);
            return everywhere
                    ? new Clause(Where.EVERYWHERE, Set.of(), "", "", Set.of(), rule.upTo(), rule.view())
                    : new Clause(Where.UNITS, units, "", "", counting(rule), rule.upTo(), rule.view());
        }

        boolean matches(ObjectView object) {
            if (object.confidentiality().compareTo(upTo) > 0) {
                return false;
            }
            return switch (where) {
                case EVERYWHERE -> true;
                case UNITS ->
                    object.participants().stream().anyMatch(one -> as.contains(one.as()) && units.contains(one.unit()));
                case PERSON ->
                    object.participants().stream()
                            .anyMatch(one -> as.contains(one.as())
                                    && one.position()
                                            .map(position::equals)
                                            .orElseGet(() -> one.unit().equals(unit)));
            };
        }

        boolean touches(Departure gone) {
            return gone.all()
                    || switch (where) {
                        case EVERYWHERE -> true;
                        case UNITS -> gone.unit().map(units::contains).orElse(false);
                        case PERSON ->
                            gone.position()
                                    .map(position::equals)
                                    .orElseGet(() -> gone.unit().equals(Optional.of(unit)));
                    };
        }

        private static Set<Involvement> counting(PermissionRule rule) {
            return rule.as()
                    .map(EnumSet::of)
                    .orElseGet(() -> EnumSet.complementOf(EnumSet.of(Involvement.REPORTER, Involvement.ACCUSED)));
        }

        private String text() {
            return where + " " + new TreeSet<>(units) + ' ' + position + ' ' + unit + ' '
                    + as.stream().sorted().map(Enum::name).collect(Collectors.joining(",")) + ' ' + upTo + ' ' + view;
        }
    }
}
