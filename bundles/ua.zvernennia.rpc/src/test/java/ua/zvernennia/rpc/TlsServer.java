package ua.zvernennia.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.Role;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.User;

/** A real TLS server on the loopback that lets everyone in. */
final class TlsServer implements AutoCloseable {

    private final Server server;
    private final AtomicInteger logins = new AtomicInteger();

    TlsServer(TestAuthority.Identity identity) {
        this(identity, 0);
    }

    TlsServer(TestAuthority.Identity identity, int port) {
        try {
            var context = GrpcSslContexts.configure(
                            SslContextBuilder.forServer(
                                    identity.key(), identity.chain().toArray(X509Certificate[]::new)),
                            SslProvider.JDK)
                    .protocols("TLSv1.3")
                    .build();
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .sslContext(context)
                    .addService(new Open(logins))
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many came in here. */
    int logins() {
        return logins.get();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Open extends SessionGrpc.SessionImplBase {

        private final AtomicInteger logins;

        Open(AtomicInteger logins) {
            this.logins = logins;
        }

        @Override
        public void login(LoginRequest request, StreamObserver<LoginResponse> responses) {
            logins.incrementAndGet();
            var id = UUID.randomUUID().toString();
            responses.onNext(LoginResponse.newBuilder()
                    .setToken("token")
                    .setExpiresAt(Timestamp.newBuilder().setSeconds(4_000_000_000L))
                    .setCardsKey(ByteString.copyFrom(new byte[32]))
                    .setOutboxKey(ByteString.copyFrom(new byte[32]))
                    .setServerId(id)
                    .setUser(User.newBuilder()
                            .setId(id)
                            .setLogin(request.getLogin())
                            .setPositionId(id)
                            .setOrganisationId(id)
                            .setRole(Role.ROLE_REGISTRAR))
                    .build());
            responses.onCompleted();
        }
    }
}
