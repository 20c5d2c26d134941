package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Servers over gRPC and TLS 1.3. */
public final class GrpcServers implements Servers {

    private static final System.Logger LOG = System.getLogger(GrpcServers.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int INBOUND_MAX = 16 << 20;

    private final KnownAuthorities known;
    private final List<X509Certificate> administrators;
    private final CallTimes times;

    /**
     * @param trustFolder where accepted authorities are kept
     * @param administratorFile PEM with the authorities that the administrator gave; then no others are trusted
     * @throws RegistryException with {@link ErrorCode#CONFIGURATION_INVALID} if that file cannot be read
     */
    public GrpcServers(Path trustFolder, Optional<Path> administratorFile) {
        this(trustFolder, administratorFile, CallTimes.USUAL);
    }

    GrpcServers(Path trustFolder, Optional<Path> administratorFile, CallTimes times) {
        known = new KnownAuthorities(trustFolder.resolve("known_servers"));
        administrators = administratorFile.map(GrpcServers::authorities).orElse(List.of());
        this.times = requireNonNull(times, "times");
    }

    @Override
    public PresentedAuthority identify(Endpoint endpoint) {
        var chain = chain(endpoint.each());
        var authority = chain[chain.length - 1];
        return new PresentedAuthority(
                endpoint,
                Fingerprint.of(authority),
                authority.getSubjectX500Principal().getName(),
                authority.getNotAfter().toInstant(),
                trustManager(endpoint).standing(chain, "UNKNOWN"));
    }

    /** Of the first instance that answers. */
    private static X509Certificate[] chain(List<Endpoint> instances) {
        var probe = new AuthorityProbe(CONNECT_TIMEOUT);
        for (var instance : instances.subList(0, instances.size() - 1)) {
            try {
                return probe.chain(instance);
            } catch (RegistryException e) {
                LOG.log(System.Logger.Level.INFO, "an instance does not answer: {0}", instance.text());
            }
        }
        return probe.chain(instances.getLast());
    }

    @Override
    public void trust(PresentedAuthority authority) {
        if (authority.standing() == PresentedAuthority.Standing.CHANGED) {
            throw new RegistryException(
                    ErrorCode.CERTIFICATE_CHANGED,
                    "another authority is remembered for this server",
                    Map.of("server", authority.endpoint().text()));
        }
        authority.endpoint().each().forEach(instance -> known.remember(instance, authority.fingerprint()));
    }

    @Override
    public RegistryClient connect(Endpoint endpoint) {
        return new GrpcRegistryClient(() -> line(endpoint), times);
    }

    private ManagedChannel line(Endpoint endpoint) {
        if (endpoint.others().isEmpty()) {
            return channel(endpoint);
        }
        return new SeveralServers(endpoint.each().stream().map(this::channel).toList(), RandomGenerator.getDefault());
    }

    private ManagedChannel channel(Endpoint endpoint) {
        try {
            // The JDK's TLS: the native one would have to be unpacked from inside a bundle, and trust is ours anyway.
            var context = GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
                    .trustManager(trustManager(endpoint))
                    .protocols("TLSv1.3")
                    .build();
            return NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port())
                    .sslContext(context)
                    .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT_TIMEOUT.toMillis()))
                    .maxInboundMessageSize(INBOUND_MAX)
                    .keepAliveTime(30, TimeUnit.SECONDS)
                    .keepAliveTimeout(10, TimeUnit.SECONDS)
                    .build();
        } catch (SSLException e) {
            throw new RegistryException(ErrorCode.INTERNAL, "TLS cannot be set up", e);
        }
    }

    private AuthorityTrustManager trustManager(Endpoint endpoint) {
        return new AuthorityTrustManager(
                administrators,
                () -> endpoint.each().stream()
                        .flatMap(instance -> known.fingerprint(instance).stream())
                        .findFirst());
    }

    private static List<X509Certificate> authorities(Path file) {
        try (var in = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw new CertificateException("no certificate in the file");
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "authority file cannot be read (expected: PEM certificates)",
                    Map.of("file", String.valueOf(file.getFileName())),
                    e);
        }
    }
}
