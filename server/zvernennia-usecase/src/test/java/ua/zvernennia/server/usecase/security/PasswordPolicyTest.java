package ua.zvernennia.server.usecase.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(8, Set.of("password1")::contains);

    @ParameterizedTest
    @ValueSource(strings = {"коров'яча доріжка", "4 рази на тиждень", "correct horse", "ґґїїєєіі9", "      зірка"})
    void wordsAreGoodPasswordsWithoutAnyRuleOfComposition(String password) {
        assertThatCode(() -> policy.check(password.toCharArray(), "olena", "Тестова Олена Іванівна"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PASSWORD_TOO_SHORT",
        "1234567, PASSWORD_TOO_SHORT",
        "😀😀😀😀, PASSWORD_TOO_SHORT",
        "PassWord1, PASSWORD_TOO_COMMON",
        "aaaaaaaaaa, PASSWORD_TOO_COMMON",
        "абабабаб, PASSWORD_TOO_COMMON",
        "12345678, PASSWORD_TOO_COMMON",
        "87654321, PASSWORD_TOO_COMMON",
        "тестова12, PASSWORD_TOO_COMMON",
        "Олена2026, PASSWORD_TOO_COMMON",
        "olena.demo1, PASSWORD_TOO_COMMON"
    })
    void whatEverybodyTriesFirstIsRefusedWithItsReason(String password, ErrorCode code) {
        var refused = catchThrowableOfType(
                RegistryException.class,
                () -> policy.check(password.toCharArray(), "olena.demo", "Тестова Олена Іванівна"));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getMessage() + refused.arguments()).doesNotContain(password.isEmpty() ? "\0" : password);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1000, 100_000})
    void longerThanTheLimitIsRefusedBeforeAnythingIsComputed(int length) {
        var refused = catchThrowableOfType(
                RegistryException.class,
                () -> policy.check("дуб-".repeat(length / 4 + 1).toCharArray()));
        assertThat(refused.code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
    }
}
