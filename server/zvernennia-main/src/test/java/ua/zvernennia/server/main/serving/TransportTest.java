package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.server.main.testing.Certificates;
import ua.zvernennia.server.main.testing.ServerExtension;

/** Certificates of workstations: without one no connection, and with one the audit knows it. */
class TransportTest {

    private static final Certificates.Made DESK = desk();

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension()
            .with("tls.client-certificates", "need")
            .with("tls.client-authority", DESK.authority().toString());

    @Test
    void withoutACertificateNothingIsSaid() throws SSLException {
        var channel = channel(Optional.empty());
        try {
            assertThatThrownBy(() -> login(channel)).isInstanceOf(StatusRuntimeException.class);
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void theFingerprintOfTheWorkstationGoesToTheAudit() throws SSLException, SQLException {
        var channel = channel(Optional.of(DESK));
        try {
            assertThat(login(channel)).hasSize(43);
        } finally {
            channel.shutdownNow();
        }
        assertThat(lastOrigin()).matches("127\\.0\\.0\\.1 cert=[0-9a-f]{64} desk");
    }

    private static String login(ManagedChannel channel) {
        return SessionGrpc.newBlockingStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .login(LoginRequest.newBuilder()
                        .setLogin(ServerExtension.LOGIN)
                        .setPassword(ServerExtension.PASSWORD)
                        .setWorkstation("desk")
                        .build())
                .getToken();
    }

    private static ManagedChannel channel(Optional<Certificates.Made> desk) throws SSLException {
        var tls = GrpcSslContexts.forClient().trustManager(SERVER.authority().toFile());
        desk.ifPresent(
                made -> tls.keyManager(made.chainFile().toFile(), made.keyFile().toFile()));
        return NettyChannelBuilder.forAddress("localhost", SERVER.port())
                .sslContext(tls.build())
                .build();
    }

    private static String lastOrigin() throws SQLException {
        var access = SERVER.databaseAccess();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select origin from audit_event where action = 'LOGIN' order by id desc limit 1")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Certificates.Made desk() {
        try {
            Path folder = Files.createTempDirectory("zvernennia-desk");
            return Certificates.selfSigned(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
