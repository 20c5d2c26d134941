package ua.zvernennia.server.main.tls;

import static java.util.Objects.requireNonNull;

import io.grpc.util.AdvancedTlsX509KeyManager;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedKeyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.RegistryException;

/**
 * The certificate that TLS shows, looked at again and again: a renewed one is served to the next connection, without a
 * restart. Files that do not fit together yet, since one of the two is still being copied, change nothing.
 */
public final class ServingIdentity implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServingIdentity.class);

    private final TlsFiles files;
    private final Duration pause;
    private final AdvancedTlsX509KeyManager manager = new AdvancedTlsX509KeyManager();
    private final ScheduledExecutorService rounds;
    private List<X509Certificate> chain = List.of();

    /**
     * Nothing is looked at before {@link #start}.
     *
     * @param served the files as they were prepared at the start
     * @param pause how often they are looked at
     */
    public ServingIdentity(TlsFiles files, ServerTls served, Duration pause) {
        this.files = requireNonNull(files, "files");
        this.pause = requireNonNull(pause, "pause");
        serve(served);
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("certificates").daemon().factory());
    }

    public ServingIdentity start() {
        rounds.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** What the TLS engine asks for each new connection. */
    public X509ExtendedKeyManager keyManager() {
        return manager;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void look() {
        try {
            // Checks the operator's files, and renews a certificate of our own authority in time.
            var found = files.prepare();
            if (!Pem.certificates(found.chain()).equals(chain)) {
                serve(found);
                LOG.info(
                        "event=certificate-served until={} subject=\"{}\"",
                        chain.getFirst().getNotAfter().toInstant(),
                        chain.getFirst().getSubjectX500Principal());
            }
        } catch (RegistryException e) {
            LOG.warn("event=certificate-kept reason=\"{}\"", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("event=certificate-kept", e);
        }
    }

    private void serve(ServerTls next) {
        var identity = TlsFiles.read(next);
        manager.updateIdentityCredentials(identity.chain().toArray(X509Certificate[]::new), identity.key());
        chain = identity.chain();
    }
}
