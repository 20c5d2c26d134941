package ua.zvernennia.server.main.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.TlsConfig;

class TlsFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final TlsConfig OWN = config(Optional.empty(), Optional.empty(), List.of("registry.example"));

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesAnAuthorityAndACertificateOfIt() throws Exception {
        var tls = prepare(OWN, NOW);
        var chain = Pem.certificates(tls.chain());
        assertThat(chain).hasSize(2);
        var server = chain.getFirst();
        var authority = Pem.certificates(tls.authority()).getFirst();
        assertThat(chain.getLast()).isEqualTo(authority);
        server.verify(authority.getPublicKey());
        authority.verify(authority.getPublicKey());
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(life(server)).isEqualTo(Duration.ofDays(397));
        assertThat(life(authority)).isGreaterThan(Duration.ofDays(3650));
        assertThat(server.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(server.getSubjectAlternativeNames().stream()
                        .map(name -> String.valueOf(name.getLast()))
                        .toList())
                .contains("registry.example", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void keysAreForTheServersAccountAlone() throws IOException {
        var tls = prepare(OWN, NOW);
        for (var key : List.of(tls.key(), tls.authority().resolveSibling("ca.key"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLaterStartChangesNothing() throws IOException {
        var first = Files.readString(prepare(OWN, NOW).chain());
        assertThat(Files.readString(prepare(OWN, NOW.plus(Duration.ofDays(300))).chain()))
                .isEqualTo(first);
    }

    @Test
    void inItsLastMonthTheCertificateIsRenewedUnderTheSameAuthority() throws Exception {
        var before = Pem.certificates(prepare(OWN, NOW).chain());
        var after =
                Pem.certificates(prepare(OWN, NOW.plus(Duration.ofDays(370))).chain());
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(after.getLast()).isEqualTo(before.getLast());
        after.getFirst().verify(before.getLast().getPublicKey());
    }

    @Test
    void anotherNameMakesAnotherCertificate() {
        var before = Pem.certificates(prepare(OWN, NOW).chain());
        var renamed = config(Optional.empty(), Optional.empty(), List.of("other.example"));
        var after = Pem.certificates(prepare(renamed, NOW).chain());
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(after.getLast()).isEqualTo(before.getLast());
    }

    @Test
    void aKeyThatIsLostIsMadeAnewWithItsCertificate() throws IOException {
        var tls = prepare(OWN, NOW);
        Files.delete(tls.key());
        prepare(OWN, NOW);
        assertThat(tls.key()).exists();
    }

    @Test
    void theOperatorsOwnCertificateIsUsedAsItIs() {
        var made = prepare(OWN, NOW);
        var own = config(Optional.of(made.chain()), Optional.of(made.key()), List.of());
        var tls = prepare(own, NOW);
        assertThat(tls.chain()).isEqualTo(made.chain());
        assertThat(tls.key()).isEqualTo(made.key());
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        var made = prepare(OWN, NOW);
        var mixed =
                config(Optional.of(made.chain()), Optional.of(made.authority().resolveSibling("ca.key")), List.of());
        assertThatThrownBy(() -> prepare(mixed, NOW))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("the key of another certificate");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        var made = prepare(OWN, NOW);
        var own = config(Optional.of(made.chain()), Optional.of(made.key()), List.of());
        assertThatThrownBy(() -> prepare(own, NOW.plus(Duration.ofDays(400))))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("expired at");
    }

    @Test
    void whatIsNoPemIsRefused() throws IOException {
        var text = Files.writeString(data.resolve("x.pem"), "not a certificate");
        var own = config(Optional.of(text), Optional.of(text), List.of());
        assertThatThrownBy(() -> prepare(own, NOW))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("PEM certificates");
    }

    private ServerTls prepare(TlsConfig config, Instant now) {
        return new TlsFiles(config, data, () -> now).prepare();
    }

    private static Duration life(X509Certificate certificate) {
        return Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static TlsConfig config(Optional<Path> certificate, Optional<Path> key, List<String> names) {
        return new TlsConfig(
                certificate, key, names, Duration.ofSeconds(10), TlsConfig.ClientCertificates.NONE, Optional.empty());
    }
}
