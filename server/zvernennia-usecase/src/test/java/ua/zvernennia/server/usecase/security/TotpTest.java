package ua.zvernennia.server.usecase.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theVectorsOfTheStandardComeOut(long seconds, String code) {
        assertThat(RFC.code(Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Property
    void aClockThatIsOneStepWrongIsForgivenAndNoMore(@ForAll @LongRange(min = 100, max = 4_000_000_000L) long seconds) {
        var now = Instant.ofEpochSecond(seconds);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(RFC.matching(RFC.code(near), now)).isPresent();
        }
        var far = RFC.code(step + 5);
        boolean chance = far.equals(RFC.code(step)) || far.equals(RFC.code(step - 1)) || far.equals(RFC.code(step + 1));
        assertThat(RFC.matching(far, now).isPresent()).isEqualTo(chance);
    }

    @Test
    void otherTextsNeverMatch() {
        for (var text : new String[] {"", "1", "abcdef", "12345678", "２８７０８２"}) {
            assertThat(RFC.matching(text, Instant.ofEpochSecond(59))).isEmpty();
        }
    }

    @Test
    void theAuthenticatorIsSetUpWithTheSecretInBase32() {
        assertThat(RFC.uri("Звернення", "olena"))
                .hasToString("otpauth://totp/%D0%97%D0%B2%D0%B5%D1%80%D0%BD%D0%B5%D0%BD%D0%BD%D1%8F:olena"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%D0%97%D0%B2%D0%B5%D1%80%D0%BD%D0%B5%D0%BD%D0%BD%D1%8F");
    }
}
