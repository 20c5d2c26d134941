package ua.zvernennia.model.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private static final RightsTable TABLE = RightsTable.defaults();
    private static final List<String> UNITS = List.of("city", "office", "rda", "sector");
    private static final List<String> POSITIONS = List.of("p1", "p2", "p3");

    @Property
    void nobodyAcceptsTheirOwnReport(@ForAll("subjects") Subject subject, @ForAll("objects") ObjectView object) {
        var theirs = with(object, Involvement.REPORTER, subject);
        assertThat(TABLE.decide(Act.ACCEPT, subject, theirs).reason()).isEqualTo(Decision.Reason.OWN_REPORT);
        assertThat(TABLE.decide(Act.RETURN, subject, theirs).allowed()).isFalse();
    }

    @Property
    void theExecutorDoesNotRemoveFromControl(
            @ForAll("subjects") Subject subject, @ForAll("objects") ObjectView object) {
        var theirs = with(object, Involvement.EXECUTOR, subject);
        assertThat(TABLE.decide(Act.LIFT_CONTROL, subject, theirs).reason()).isEqualTo(Decision.Reason.EXECUTOR_LIFTS);
    }

    @Property
    void whomTheComplaintIsAboutDoesNotWorkOnIt(
            @ForAll("subjects") Subject subject, @ForAll("objects") ObjectView object) {
        var theirs = with(object, Involvement.ACCUSED, subject);
        for (var act : List.of(Act.EXECUTE, Act.DELEGATE, Act.RESOLVE, Act.REPORT_EXECUTION)) {
            assertThat(TABLE.decide(act, subject, theirs).reason()).isEqualTo(Decision.Reason.ACCUSED);
        }
    }

    @Property
    void nobodyBothAdministersAndReadsTheAudit(@ForAll("subjects") Subject subject) {
        for (var act : List.of(Act.USER_CHANGE, Act.RULE_CHANGE, Act.DIRECTORY_CHANGE)) {
            assertThat(TABLE.decide(act, subject).allowed()
                            && TABLE.decide(Act.AUDIT_READ, subject).allowed())
                    .isFalse();
        }
    }

    /** What is seen without taking part is seen by a row that reaches over the whole card's units. */
    @Property
    void anExecutorSeesNothingWithoutTakingPart(@ForAll("objects") ObjectView object) {
        var capacity = capacity(Role.EXECUTOR, "p9", "sector", false);
        var takesPart = object.participants().stream()
                .anyMatch(one -> one.as().opens() && one.as() != Involvement.REGISTRAR && one.is(capacity));
        for (var act : List.of(Act.SEE_LINE, Act.SEE_CARD)) {
            assertThat(TABLE.decide(act, new Subject(List.of(capacity)), object).allowed())
                    .isEqualTo(takesPart);
        }
    }

    @Property
    void administratorsSeeNoContent(@ForAll("objects") ObjectView object) {
        for (var role : List.of(Role.ADMIN, Role.SECURITY_ADMIN)) {
            var subject = new Subject(List.of(capacity(role, "p1", "city", false)));
            assertThat(TABLE.decide(Act.SEE_CARD, subject, object).allowed()).isFalse();
            assertThat(TABLE.decide(Act.SEE_LINE, subject, object).allowed()).isFalse();
        }
    }

    /** Whoever opens a card sees its line, and both alike. */
    @Property
    void theCardIsShownAsItsLineIs(@ForAll("subjects") Subject subject, @ForAll("objects") ObjectView object) {
        var line = TABLE.decide(Act.SEE_LINE, subject, object);
        var card = TABLE.decide(Act.SEE_CARD, subject, object);
        assertThat(card.allowed()).isEqualTo(line.allowed());
        assertThat(card.view()).isEqualTo(line.view());
    }

    @Property
    void aSubstitutionForReadingGivesNoAct(@ForAll("objects") ObjectView object, @ForAll Act act) {
        Assume.that(!act.reads());
        var own = capacity(Role.DEPUTY, "p1", "sector", false);
        var head = new Capacity("p2", Role.HEAD, "city", Set.copyOf(UNITS), Set.copyOf(UNITS), true, true);
        assertThat(TABLE.decide(act, new Subject(List.of(own, head)), object).allowed())
                .isFalse();
    }

    @Property
    void moreCapacitiesNeverShowLess(
            @ForAll("subjects") Subject subject,
            @ForAll("capacities") Capacity more,
            @ForAll("objects") ObjectView object) {
        var both = new ArrayList<>(subject.capacities());
        both.add(more);
        var before = TABLE.decide(Act.SEE_LINE, subject, object);
        var after = TABLE.decide(Act.SEE_LINE, new Subject(both), object);
        assertThat(after.allowed() || !before.allowed()).isTrue();
        assertThat(after.view()).isGreaterThanOrEqualTo(before.view());
    }

    @Test
    void analystsSeeEveryCardWithoutItsApplicants() {
        var object = new ObjectView(Confidentiality.PERSONAL, Set.of(Participant.unit(Involvement.REGISTRAR, "rda")));
        var analyst = new Subject(List.of(capacity(Role.ANALYST, "p1", "office", false)));
        assertThat(TABLE.decide(Act.SEE_LINE, analyst, object).view()).isEqualTo(View.ANONYMOUS);
        assertThat(TABLE.decide(Act.SEE_PERSONAL_DATA, analyst, object).allowed())
                .isFalse();
    }

    @Test
    void theDecisionNamesThePositionActedFor() {
        var own = capacity(Role.EXECUTOR, "p1", "sector", false);
        var absent = capacity(Role.EXECUTOR, "p2", "rda", true);
        var object = new ObjectView(
                Confidentiality.PERSONAL, Set.of(Participant.position(Involvement.EXECUTOR, "p2", "rda")));
        assertThat(TABLE.decide(Act.EXECUTE, new Subject(List.of(own, absent)), object)
                        .actsFor())
                .contains("p2");
    }

    @Test
    void aTableThatMixesDutiesIsRefused() {
        var rules = new HashSet<>(TABLE.rules());
        rules.add(new PermissionRule(
                Role.ADMIN, Act.AUDIT_READ, Reach.CITY, Optional.empty(), Confidentiality.OPEN, View.FULL));
        assertThatThrownBy(() -> new RightsTable(rules)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return capacities().list().ofMinSize(1).ofMaxSize(3).map(Subject::new);
    }

    @Provide
    Arbitrary<Capacity> capacities() {
        return Combinators.combine(
                        Arbitraries.of(Role.class),
                        Arbitraries.of(POSITIONS),
                        Arbitraries.of(UNITS),
                        Arbitraries.of(true, false))
                .as(RightsTableTest::capacity);
    }

    @Provide
    Arbitrary<ObjectView> objects() {
        var participants = Combinators.combine(
                        Arbitraries.of(Involvement.class),
                        Arbitraries.of(POSITIONS).optional(),
                        Arbitraries.of(UNITS))
                .as(Participant::new);
        return Combinators.combine(
                        Arbitraries.of(Confidentiality.class),
                        participants.set().ofMinSize(0).ofMaxSize(5))
                .as(ObjectView::new);
    }

    /** The object, with the last of the subject's positions taking part in it. */
    private static ObjectView with(ObjectView object, Involvement as, Subject subject) {
        var participants = new HashSet<>(object.participants());
        var capacity = subject.capacities().getLast();
        participants.add(Participant.position(as, capacity.position(), capacity.unit()));
        return new ObjectView(object.confidentiality(), participants);
    }

    /** "city" holds "office", a part of it, and "rda", an organisation that holds "sector". */
    private static Capacity capacity(Role role, String position, String unit, boolean substituted) {
        var below = switch (unit) {
            case "city" -> Set.copyOf(UNITS);
            case "rda" -> Set.of("rda", "sector");
            default -> Set.of(unit);
        };
        var organisation = unit.equals("city") || unit.equals("office") ? Set.copyOf(UNITS) : Set.of("rda", "sector");
        return new Capacity(position, role, unit, below, organisation, substituted, false);
    }
}
