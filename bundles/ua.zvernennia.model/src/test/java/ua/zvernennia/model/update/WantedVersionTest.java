package ua.zvernennia.model.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class WantedVersionTest {

    @ParameterizedTest
    @CsvSource({"0.9.9,0.10.0", "0.1,0.1.1", "1.0.0-SNAPSHOT,1.0.1", "0.1.0~202611241215,0.2", "0.1.0,0.1.0.1"})
    void theFirstIsOlder(String older, String newer) {
        assertThat(wanted(UpdatePolicy.NOTIFY, newer).isNewerThan(older)).isTrue();
        assertThat(wanted(UpdatePolicy.NOTIFY, older).isNewerThan(newer)).isFalse();
    }

    @Test
    void zerosAtTheEndMakeNoDifference() {
        assertThat(ProgramVersion.parse("1.0")).isEqualTo(ProgramVersion.parse("1.0.0"));
        assertThat(ProgramVersion.parse("1").orElseThrow().text()).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "development", "v1.0", "1..2", "1.2.", "99999999999999", "1.2.3.4.5.6.7"})
    void whatIsNoVersionIsNeverTooOld(String text) {
        assertThat(ProgramVersion.parse(text)).isEmpty();
        assertThatCode(() -> wanted(UpdatePolicy.REQUIRED, "9.9").check(text)).doesNotThrowAnyException();
    }

    @Property
    void theOrderIsThatOfTheNumbers(@ForAll @IntRange(max = 99) int first, @ForAll @IntRange(max = 99) int second) {
        assertThat(ProgramVersion.parse("0." + first)
                        .orElseThrow()
                        .compareTo(ProgramVersion.parse("0." + second).orElseThrow()))
                .isEqualTo(Integer.compare(first, second));
    }

    @Test
    void onlyWhatIsRequiredKeepsSomebodyOut() {
        assertThatCode(() -> wanted(UpdatePolicy.NONE, "2.0").check("1.0")).doesNotThrowAnyException();
        assertThatCode(() -> wanted(UpdatePolicy.NOTIFY, "2.0").check("1.0")).doesNotThrowAnyException();
        assertThatCode(() -> wanted(UpdatePolicy.REQUIRED, "2.0").check("2.0")).doesNotThrowAnyException();
        assertThatThrownBy(() -> wanted(UpdatePolicy.REQUIRED, "2.0").check("1.9"))
                .isInstanceOfSatisfying(RegistryException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.CLIENT_TOO_OLD);
                    assertThat(refused.arguments())
                            .containsEntry("wanted", "2.0")
                            .containsEntry("source", "the portal");
                });
    }

    private static WantedVersion wanted(UpdatePolicy policy, String version) {
        return new WantedVersion(policy, version, "the portal");
    }
}
