package ua.zvernennia.server.usecase.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

class SightTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<String> UNITS = List.of("city", "office", "rda", "sector");
    private static final List<String> POSITIONS = List.of("p1", "p2", "p3", "p4");
    private static final OrgTree TREE = new OrgTree(List.of(
            unit("city", "", OrgUnit.Type.APPARATUS),
            unit("office", "city", OrgUnit.Type.OFFICE),
            unit("rda", "city", OrgUnit.Type.DISTRICT_ADMINISTRATION),
            unit("sector", "rda", OrgUnit.Type.OTHER)));

    @Property
    void aSightSeesWhatTheTableGives(
            @ForAll Role role,
            @ForAll("units") String unit,
            @ForAll("positions") String position,
            @ForAll boolean substitutes,
            @ForAll("objects") ObjectView object) {
        var state = state(substitutes ? List.of(substitution(position)) : List.of());
        var subject = state.subject(user(role, unit, position), NOON);
        var decision = state.table().decide(Act.SEE_LINE, subject, object);
        var seen = Sight.of(state, subject).view(object);
        assertThat(seen.isPresent()).isEqualTo(decision.allowed());
        seen.ifPresent(view -> assertThat(view).isEqualTo(decision.view()));
    }

    @Test
    void theOfficeOfTheApparatusReachesTheWholeCityAndADistrictItself() {
        var state = state(List.of());
        var card = new ObjectView(Confidentiality.PERSONAL, Set.of(Participant.unit(Involvement.REGISTRAR, "rda")));
        assertThat(sight(state, user(Role.REGISTRAR, "office", "p1")).view(card))
                .isPresent();
        assertThat(sight(state, user(Role.REGISTRAR, "sector", "p1")).view(card))
                .isPresent();
        var ofCity = new ObjectView(Confidentiality.PERSONAL, Set.of(Participant.unit(Involvement.REGISTRAR, "city")));
        assertThat(sight(state, user(Role.REGISTRAR, "sector", "p1")).view(ofCity))
                .isEmpty();
    }

    @Test
    void colleaguesOfOneUnitHaveOneSharedSightAndOnePositionOfTheFeedEach() {
        var state = state(List.of());
        var one = sight(state, user(Role.CONTROLLER, "office", "p1"));
        var other = sight(state, user(Role.CONTROLLER, "office", "p2"));
        assertThat(one.shared()).isEqualTo(other.shared());
        assertThat(one.epoch("life")).isNotEqualTo(other.epoch("life"));
        assertThat(one.epoch("life"))
                .isEqualTo(sight(state, user(Role.CONTROLLER, "office", "p1")).epoch("life"));
    }

    @Test
    void theNextChangeWithoutAWriteIsTheFirstThatComes() {
        var state = state(
                List.of(new RightsState.Substitution("p4", "p1", NOON.plusSeconds(60), NOON.plusSeconds(120), false)));
        assertThat(state.nextChangeAfter(NOON)).contains(NOON.plusSeconds(60));
        assertThat(state.nextChangeAfter(NOON.plusSeconds(60))).contains(NOON.plusSeconds(120));
        assertThat(state.nextChangeAfter(NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void aRingOfUnitsHangsNobody() {
        var ring = new OrgTree(List.of(unit("a", "b", OrgUnit.Type.OTHER), unit("b", "a", OrgUnit.Type.OTHER)));
        assertThat(ring.below("a")).containsExactlyInAnyOrder("a", "b");
        assertThat(ring.organisationOf("a")).isIn("a", "b");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(UNITS);
    }

    @Provide
    Arbitrary<String> positions() {
        return Arbitraries.of(POSITIONS);
    }

    @Provide
    Arbitrary<ObjectView> objects() {
        var others = Combinators.combine(
                        Arbitraries.of(Involvement.class), positions().optional(), units())
                .as(Participant::new);
        return Combinators.combine(
                        Arbitraries.of(Confidentiality.class),
                        units(),
                        others.set().ofMaxSize(4))
                .as((level, registrar, more) -> {
                    more.add(Participant.unit(Involvement.REGISTRAR, registrar)); // every card has one
                    return new ObjectView(level, more);
                });
    }

    private static RightsState state(List<RightsState.Substitution> substitutions) {
        var head = new RightsState.Post("p4", "rda", Role.UNIT_HEAD, Optional.empty(), Instant.MIN, Instant.MAX);
        return new RightsState("1", RightsTable.defaults(), TREE, Map.of("p4", head), substitutions);
    }

    private static RightsState.Substitution substitution(String by) {
        return new RightsState.Substitution("p4", by, NOON.minusSeconds(1), NOON.plusSeconds(1), false);
    }

    private static Sight sight(RightsState state, UserInfo user) {
        return Sight.of(state, state.subject(user, NOON));
    }

    private static UserInfo user(Role role, String unit, String position) {
        return new UserInfo("u", "login", "Тестова О.", position, "Посада", unit, "Назва", role);
    }

    private static OrgUnit unit(String id, String parent, OrgUnit.Type type) {
        return new OrgUnit(id, id, id, id, Optional.of(parent).filter(above -> !above.isEmpty()), type);
    }
}
