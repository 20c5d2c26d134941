package ua.zvernennia.model.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.RegistryException;

class DeskPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void twoYearsAreTheLastAndThePresentOne() {
        assertThat(DeskPolicy.USUAL.from(TODAY)).contains(LocalDate.of(2025, 1, 1));
        assertThat(new DeskPolicy(1, 0).from(TODAY)).contains(LocalDate.of(2026, 1, 1));
        assertThat(new DeskPolicy(0, 0).from(TODAY)).isEmpty();
    }

    @Test
    void whatNobodyMeansIsRefused() {
        assertThatThrownBy(() -> new DeskPolicy(-1, 0)).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> new DeskPolicy(2, DeskPolicy.DAYS_MAX + 1)).isInstanceOf(RegistryException.class);
    }
}
