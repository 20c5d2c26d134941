package ua.zvernennia.server.main.serving;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedKeyManager;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.ListenConfig;
import ua.zvernennia.server.main.config.TlsConfig;

/** How bytes come in: TLS 1.3 only, and bounds for whoever sends too much, too often, too slowly or nothing at all. */
final class Transport {

    private static final Duration HANDSHAKE = Duration.ofSeconds(15);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(15);
    private static final Duration KEEPALIVE_ANSWER = Duration.ofSeconds(20);
    private static final Duration LEAST_CLIENT_KEEPALIVE = Duration.ofSeconds(10);
    private static final Duration AGE_GRACE = Duration.ofMinutes(1);
    private static final int MAX_METADATA = 16 * 1024;
    private static final int MAX_CALLS_PER_CONNECTION = 200;

    /** What a client may take back at once: more is the "rapid reset" of HTTP/2 (CVE-2023-44487). */
    private static final int MAX_RESETS = 400;

    private Transport() {}

    static NettyServerBuilder builder(ListenConfig listen, TlsConfig tls, X509ExtendedKeyManager identity) {
        var address = listen.host().isEmpty()
                ? new InetSocketAddress(listen.port())
                : new InetSocketAddress(listen.host(), listen.port());
        return NettyServerBuilder.forAddress(address)
                .sslContext(sslContext(tls, identity))
                .handshakeTimeout(HANDSHAKE.toMillis(), TimeUnit.MILLISECONDS)
                .maxInboundMessageSize(listen.maxMessage() * 4)
                .maxInboundMetadataSize(MAX_METADATA)
                .maxConcurrentCallsPerConnection(MAX_CALLS_PER_CONNECTION)
                .maxRstFramesPerWindow(MAX_RESETS, 30)
                .keepAliveTime(listen.keepalive().toMillis(), TimeUnit.MILLISECONDS)
                .keepAliveTimeout(KEEPALIVE_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveTime(LEAST_CLIENT_KEEPALIVE.toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true)
                .maxConnectionIdle(IDLE_CONNECTION.toMillis(), TimeUnit.MILLISECONDS)
                // gRPC itself spreads the age by a tenth up or down.
                .maxConnectionAge(listen.maxConnectionAge().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAgeGrace(AGE_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static SslContext sslContext(TlsConfig tls, X509ExtendedKeyManager identity) {
        try {
            var builder = GrpcSslContexts.configure(SslContextBuilder.forServer(identity))
                    .protocols("TLSv1.3")
                    .clientAuth(clientAuth(tls.clientCertificates()));
            tls.clientAuthority().ifPresent(authority -> builder.trustManager(authority.toFile()));
            return builder.build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "tls.client-authority: cannot be used (expected: PEM certificates)",
                    Map.of("name", "tls.client-authority"),
                    e);
        }
    }

    private static ClientAuth clientAuth(TlsConfig.ClientCertificates certificates) {
        return switch (certificates) {
            case NONE -> ClientAuth.NONE;
            case WANT -> ClientAuth.OPTIONAL;
            case NEED -> ClientAuth.REQUIRE;
        };
    }
}
