package ua.zvernennia.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

class OfflineVaultTest {

    private static final String SERVER = "registry.example:7443";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final OfflineSecret SECRET = new OfflineSecret(
            "server-1",
            new UserInfo("user-1", "registrar", "Коваль О. П.", "p", "Реєстратор", "o", "КМДА", Role.REGISTRAR),
            key(1),
            key(2));

    @TempDir
    private Path folder;

    @Test
    void theRightPinGivesTheKeysBackAndNothingElseDoes() {
        var vault = at(NOON);
        vault.put(SERVER, "registrar", "271828".toCharArray(), SECRET);

        assertThat(at(NOON).open(SERVER, "registrar", "271828".toCharArray())).isEqualTo(SECRET);
        refused(() -> vault.open(SERVER, "registrar", "271829".toCharArray()), ErrorCode.WRONG_PIN);
        refused(() -> vault.open(SERVER, "registrar2", "271828".toCharArray()), ErrorCode.PIN_NOT_SET);
        refused(() -> vault.open("other:7443", "registrar", "271828".toCharArray()), ErrorCode.PIN_NOT_SET);
    }

    @Test
    void shortPinsAreRefused() {
        refused(() -> at(NOON).put(SERVER, "registrar", "12345".toCharArray(), SECRET), ErrorCode.PIN_TOO_SHORT);
    }

    @Test
    void wrongPinsWaitLongerAndLongerAndTheTenthDestroysTheKeys() {
        at(NOON).put(SERVER, "registrar", "271828".toCharArray(), SECRET);
        var now = NOON;
        for (int i = 1; i <= 3; i++) {
            var vault = at(now);
            refused(() -> vault.open(SERVER, "registrar", "000000".toCharArray()), ErrorCode.WRONG_PIN);
        }
        var locked = at(now);
        refused(() -> locked.open(SERVER, "registrar", "271828".toCharArray()), ErrorCode.PIN_LOCKED);
        for (int i = 4; i <= 10; i++) {
            now = now.plus(Duration.ofDays(2));
            var vault = at(now);
            refused(() -> vault.open(SERVER, "registrar", "000000".toCharArray()), ErrorCode.WRONG_PIN);
        }
        var last = at(now.plus(Duration.ofDays(2)));
        refused(() -> last.open(SERVER, "registrar", "271828".toCharArray()), ErrorCode.PIN_NOT_SET);
    }

    @Test
    void aRightPinForgetsTheWrongOnes() {
        var vault = at(NOON);
        vault.put(SERVER, "registrar", "271828".toCharArray(), SECRET);
        for (int i = 0; i < 6; i++) {
            refused(() -> vault.open(SERVER, "registrar", "000000".toCharArray()), ErrorCode.WRONG_PIN);
            assertThat(vault.open(SERVER, "registrar", "271828".toCharArray())).isEqualTo(SECRET);
        }
    }

    @Test
    void filesNameNobodyAndDamageIsTold() throws IOException {
        at(NOON).put(SERVER, "registrar", "271828".toCharArray(), SECRET);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        assertThat(file.getFileName().toString()).doesNotContain("registrar");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("registrar", "server-1", HexFormat.of().formatHex(key(1).getEncoded()));

        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        refused(() -> at(NOON).open(SERVER, "registrar", "271828".toCharArray()), ErrorCode.WRONG_PIN);
        Files.write(file, new byte[] {1, 2, 3});
        refused(() -> at(NOON).open(SERVER, "registrar", "271828".toCharArray()), ErrorCode.PIN_NOT_SET);
    }

    private OfflineVault at(Instant now) {
        return new OfflineVault(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static SecretKeySpec key(int value) {
        var bytes = new byte[32];
        bytes[0] = (byte) value;
        return new SecretKeySpec(bytes, "AES");
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
