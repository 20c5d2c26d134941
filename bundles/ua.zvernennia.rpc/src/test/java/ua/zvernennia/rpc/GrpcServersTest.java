package ua.zvernennia.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.rpc.PresentedAuthority.Standing;

/** Trust on first use, over real TLS. */
class GrpcServersTest {

    private final TestAuthority authority = new TestAuthority();

    @TempDir
    private Path folder;

    private GrpcServers servers;

    @BeforeEach
    void make() {
        servers = new GrpcServers(folder, Optional.empty());
    }

    @Test
    void anUnknownServerIsRefusedUntilAPersonTrustsIt() {
        try (var server = new TlsServer(authority.server("localhost"))) {
            var endpoint = new Endpoint("localhost", server.port());
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_NOT_TRUSTED);

            var identity = servers.identify(endpoint);
            assertThat(identity.standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(identity.fingerprint()).isEqualTo(Fingerprint.of(authority.certificate()));
            assertThat(identity.subject()).contains("Zvernennia CA");

            servers.trust(identity);
            assertThat(logIn(endpoint).user().login()).isEqualTo("clerk");
            assertThat(servers.identify(endpoint).standing()).isEqualTo(Standing.KNOWN);
        }
    }

    @Test
    void whatWasTrustedIsRememberedByTheNextStart() {
        try (var server = new TlsServer(authority.server("localhost"))) {
            var endpoint = trusted(server);
            servers = new GrpcServers(folder, Optional.empty());
            assertThat(logIn(endpoint).user().login()).isEqualTo("clerk");
        }
    }

    @Test
    void aNewCertificateUnderTheSameKeyIsSilent() {
        Endpoint endpoint;
        try (var server = new TlsServer(authority.server("localhost"))) {
            endpoint = trusted(server);
        }
        try (var rotated = new TlsServer(authority.server("localhost"), endpoint.port())) {
            assertThatCode(() -> logIn(endpoint))
                    .as("own certificate on port %s", rotated.port())
                    .doesNotThrowAnyException();
        }
        var renewed = authority.server("localhost", Duration.ofDays(30), authority.renewed());
        try (var rotated = new TlsServer(renewed, endpoint.port())) {
            assertThatCode(() -> logIn(endpoint))
                    .as("authority on port %s", rotated.port())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anotherAuthorityIsRefusedAndCannotBeTrustedInstead() {
        Endpoint endpoint;
        try (var server = new TlsServer(authority.server("localhost"))) {
            endpoint = trusted(server);
        }
        try (var other = new TlsServer(new TestAuthority().server("localhost"), endpoint.port())) {
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_CHANGED);
            var identity = servers.identify(endpoint);
            assertThat(identity.standing()).as("port %s", other.port()).isEqualTo(Standing.CHANGED);
            refused(() -> servers.trust(identity), ErrorCode.CERTIFICATE_CHANGED);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() {
        try (var server = new TlsServer(authority.server("registry.example"))) {
            var endpoint = trusted(server);
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_WRONG_HOST);
        }
    }

    @Test
    void anAddressIsAHostAsWell() {
        try (var server = new TlsServer(authority.server("127.0.0.1"))) {
            var endpoint = new Endpoint("127.0.0.1", server.port());
            servers.trust(servers.identify(endpoint));
            assertThatCode(() -> logIn(endpoint)).doesNotThrowAnyException();
        }
    }

    @Test
    void aChainThatTheAuthorityDidNotSignIsRefused() {
        try (var server = new TlsServer(authority.forged("localhost"))) {
            var endpoint = trusted(server);
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_NOT_TRUSTED);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() {
        try (var server = new TlsServer(authority.server("localhost", Duration.ofDays(-1), authority.certificate()))) {
            var endpoint = trusted(server);
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_NOT_TRUSTED);
        }
    }

    @Test
    void theAuthorityOfTheAdministratorIsTrustedWithoutAQuestion() {
        servers = new GrpcServers(folder, Optional.of(authority.writePem(folder.resolve("ca.pem"))));
        try (var server = new TlsServer(authority.server("localhost"))) {
            var endpoint = new Endpoint("localhost", server.port());
            assertThatCode(() -> logIn(endpoint)).doesNotThrowAnyException();
            assertThat(servers.identify(endpoint).standing()).isEqualTo(Standing.KNOWN);
        }
    }

    @Test
    void andThenNoOtherIs() {
        servers = new GrpcServers(folder, Optional.of(authority.writePem(folder.resolve("ca.pem"))));
        try (var server = new TlsServer(new TestAuthority().server("localhost"))) {
            var endpoint = new Endpoint("localhost", server.port());
            refused(() -> logIn(endpoint), ErrorCode.CERTIFICATE_CHANGED);
            assertThat(servers.identify(endpoint).standing()).isEqualTo(Standing.CHANGED);
        }
    }

    @Test
    void aFileThatIsNoCertificateStopsTheStart() throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), "hello");
        refused(() -> new GrpcServers(folder, Optional.of(file)), ErrorCode.CONFIGURATION_INVALID);
    }

    @Test
    void whoDoesNotAnswerOrDoesNotSpeakTlsIsUnreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var endpoint = new Endpoint("localhost", free);
        refused(() -> servers.identify(endpoint), ErrorCode.SERVER_UNREACHABLE);
        refused(() -> logIn(endpoint), ErrorCode.SERVER_UNREACHABLE);
    }

    private Endpoint trusted(TlsServer server) {
        var endpoint = new Endpoint("localhost", server.port());
        servers.trust(servers.identify(endpoint));
        return endpoint;
    }

    private LoggedIn logIn(Endpoint endpoint) {
        try (var client = servers.connect(endpoint)) {
            return ((LoginAnswer.In) client.login("clerk", "secret".toCharArray(), "desk", "0.1.0", "")).session();
        }
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
