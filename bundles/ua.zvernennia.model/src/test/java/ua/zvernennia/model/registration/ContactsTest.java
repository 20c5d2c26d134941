package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"067 123-45-67", "+38 (044) 200-00-00", "2-13-45", "044 2000000, дод. 12"})
    void takesTelephonesHoweverTheyAreWritten(String text) {
        assertThat(Contacts.isPhone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"немає", "12", "тел."})
    void takesNoTelephoneWithoutDigits(String text) {
        assertThat(Contacts.isPhone(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "Іван.Тест@приклад.укр", "a+b@mail.example.org"})
    void takesAddressesOfMail(String text) {
        assertThat(Contacts.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "@example.org", "a@b", "a b@example.org", "a@b@example.org", "a@example..org"})
    void takesNoAddressThatMailCannotReach(String text) {
        assertThat(Contacts.isEmail(text)).isFalse();
    }

    @Test
    void namesTheFieldAndLeavesWhatIsStored() {
        var one = new Applicant(new PersonName("Тестенко", "", ""), "", "немає", "");

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> Contacts.check(List.of(one), Set.of()))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_PHONE);
                    assertThat(refused.arguments()).containsEntry("field", "phone");
                });
        assertThatCode(() -> Contacts.check(List.of(one), Set.of(one))).doesNotThrowAnyException();
    }
}
