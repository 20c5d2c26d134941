package ua.zvernennia.server.main.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;

class ConfigLoaderTest {

    @TempDir
    Path directory;

    @Test
    void withoutAnythingSaidTheBuiltInValuesHold() {
        var config = new ConfigLoader(Map.of()).load(Optional.empty(), Map.of());
        assertThat(config.listen().port()).isEqualTo(7443);
        assertThat(config.ops().port()).isEqualTo(7480);
        assertThat(config.database().url()).isEmpty();
        assertThat(config.listen().heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.data()).isAbsolute();
    }

    @Test
    void theWantedWorkstationIsTheServersOwnUnlessNamed() throws IOException {
        var own = new ConfigLoader(Map.of()).load(Optional.of(file("clients.update = notify")), Map.of());
        assertThat(own.wantedVersion("0.3.0")).isEqualTo(new WantedVersion(UpdatePolicy.NOTIFY, "0.3.0", ""));
        var named = new ConfigLoader(Map.of())
                .load(
                        Optional.of(file("clients { update = Required, version = 0.2.0, source = \"the portal\" }")),
                        Map.of());
        assertThat(named.wantedVersion("0.3.0"))
                .isEqualTo(new WantedVersion(UpdatePolicy.REQUIRED, "0.2.0", "the portal"));
    }

    @Test
    void theEnvironmentOverridesTheFileAndFlagsOverrideBoth() throws IOException {
        var file = file("listen { port = 1001, shutdown-grace = 3s }\nops.port = 1002\nfeed.keep = 2d");
        var environment = Map.of("ZVERNENNIA_LISTEN_PORT", "2001", "ZVERNENNIA_OPS_PORT", "2002");
        var config = new ConfigLoader(environment).load(Optional.of(file), Map.of("listen.port", "3001"));
        assertThat(config.listen().port()).isEqualTo(3001);
        assertThat(config.ops().port()).isEqualTo(2002);
        assertThat(config.listen().shutdownGrace()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.feed().keep()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void namesComeAsAListFromTheFileAndWithCommasFromTheEnvironment() throws IOException {
        var file = file("tls.names = [\"registry.example\", \"10.0.0.1\"]");
        assertThat(new ConfigLoader(Map.of())
                        .load(Optional.of(file), Map.of())
                        .tls()
                        .names())
                .containsExactly("registry.example", "10.0.0.1");
        assertThat(new ConfigLoader(Map.of("ZVERNENNIA_TLS_NAMES", "a.example, b.example"))
                        .load(Optional.of(file), Map.of())
                        .tls()
                        .names())
                .containsExactly("a.example", "b.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen.port = 99999 | listen.port: 99999 (expected: 0..65535)",
                "listen.port = many | listen.port: another shape (expected: a whole number)",
                "listen.heartbeat = 21s | listen.heartbeat: 21s (expected: 100ms..20s)",
                "listen.heartbeat = soon | listen.heartbeat: another shape (expected: a duration like 10s)",
                "listen.prot = 1 | listen.prot: unknown name",
                "db.pool-size = 1 | db.pool-size: 1 (expected: 2..200)",
                "db.url = \"jdbc:oracle:x\" | db.url: another scheme (expected: jdbc:postgresql://host:port/database)",
                "db.url = \"jdbc:postgresql://h/d\" | db.user: empty",
                "tls.certificate = \"a.pem\" | tls.key: empty",
                "tls.names = [\"two words\"] | tls.names: two words (expected: host names or addresses)",
                "listen { port = | (expected: HOCON)"
            })
    void aWrongValueIsNamedWithWhatWasExpected(String text, String sentence) throws IOException {
        var file = file(text);
        assertRefused(() -> new ConfigLoader(Map.of()).load(Optional.of(file), Map.of()), sentence);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertRefused(
                () -> new ConfigLoader(Map.of()).load(Optional.of(directory.resolve("gone.conf")), Map.of()),
                "gone.conf (expected: a file that can be read)");
    }

    @Test
    void thePasswordComesFromAFileAndIsNeverPrinted() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "hunter2\n");
        var file = file("db { url = \"jdbc:postgresql://h/d\", user = owner, password-file = \"" + secret + "\" }");
        var config = new ConfigLoader(Map.of()).load(Optional.of(file), Map.of());
        assertThat(config.database().app().password()).isEqualTo("hunter2");
        assertThat(config.toString()).doesNotContain("hunter2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("server.conf"), text);
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                .hasMessageContaining(sentence);
    }
}
