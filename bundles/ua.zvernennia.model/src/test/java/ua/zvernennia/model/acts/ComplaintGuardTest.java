package ua.zvernennia.model.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardDetails;

/** A city with a department of two offices, and another department. */
class ComplaintGuardTest {

    private final ComplaintGuard guard = new ComplaintGuard(new Directory(
            "1",
            List.of(),
            List.of(),
            List.of(
                    unit("city", null),
                    unit("schools", "city"),
                    unit("primary", "schools"),
                    unit("secondary", "schools"),
                    unit("roads", "city")),
            List.of(
                    position("mayor", "city", true),
                    position("schoolsHead", "schools", true),
                    position("primaryHead", "primary", true),
                    position("primaryClerk", "primary", false),
                    position("secondaryClerk", "secondary", false),
                    position("roadsHead", "roads", true))));

    @ParameterizedTest(name = "a complaint about {0} may go to {1}: {2}")
    @CsvSource({
        "primaryClerk, primaryClerk,   false",
        "primaryClerk, primaryHead,    true",
        "primaryHead,  primaryClerk,   false",
        "primaryHead,  primary,        false",
        "primaryHead,  schoolsHead,    true",
        "primaryHead,  secondaryClerk, true",
        "schools,      schoolsHead,    false",
        "schools,      secondaryClerk, false",
        "schools,      primary,        false",
        "schools,      roadsHead,      true",
        "schools,      mayor,          true",
        "mayor,        roadsHead,      false",
        "roads,        primaryClerk,   true",
    })
    void whom_it_is_about_and_all_below_do_not_review_it(String about, String chosen, boolean allowed) {
        assertThat(guard.objectOf(List.of(about), chosen).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void the_refusal_names_the_field_and_the_object() {
        assertThatThrownBy(() -> guard.check(about("schools"), "reviewer", "primaryClerk"))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_OF_COMPLAINT);
                    assertThat(e.arguments()).containsEntry("field", "reviewer").containsEntry("object", "schools");
                });
    }

    @Test
    void the_first_head_may_lift_it() {
        assertThatCode(() -> guard.check(about("schools").withGuardLifted(true), "reviewer", "primaryClerk"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_chain_that_runs_in_a_circle_ends() {
        var circle = new ComplaintGuard(new Directory(
                "1", List.of(), List.of(), List.of(unit("a", "b"), unit("b", "a")), List.of(position("p", "a", true))));

        assertThat(circle.objectOf(List.of("b"), "p")).contains("b");
    }

    private static CardDetails about(String object) {
        return new CardDetails(List.of(), "", Optional.empty(), List.of(object));
    }

    private static OrgUnit unit(String id, String parent) {
        return new OrgUnit(id, id, id, id, Optional.ofNullable(parent), OrgUnit.Type.DEPARTMENT);
    }

    private static Position position(String id, String unit, boolean head) {
        return new Position(id, unit, id, id, head, LocalDate.of(2020, 1, 1), Optional.empty());
    }
}
