package ua.zvernennia.server.main.tls;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.main.config.TlsConfig;
import ua.zvernennia.server.main.database.DataDirectory;

/**
 * Finds or makes what TLS is served from. Without a certificate of the operator there is an authority under
 * {@code <data>/tls}, whose {@code ca.pem} goes to workstations, and a certificate of it that is renewed at a start
 * when less than 30 days are left or its names no longer fit.
 */
public final class TlsFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final TlsConfig config;
    private final Path directory;
    private final InstantSource clock;

    public TlsFiles(TlsConfig config, Path data, InstantSource clock) {
        this.config = requireNonNull(config, "config");
        this.directory = data.resolve("tls");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * The files, checked and current.
     *
     * @throws ua.zvernennia.model.RegistryException {@code CONFIGURATION_INVALID} with a sentence
     */
    public ServerTls prepare() {
        return config.certificate()
                .map(chain -> ofOperator(chain, config.key().orElseThrow()))
                .orElseGet(this::ofOwnAuthority);
    }

    /**
     * What the files hold.
     *
     * @throws ua.zvernennia.model.RegistryException {@code CONFIGURATION_INVALID} with a sentence
     */
    public static Identity read(ServerTls files) {
        var chain = Pem.certificates(files.chain());
        return new Identity(
                chain, Pem.key(files.key(), chain.getFirst().getPublicKey().getAlgorithm()));
    }

    private ServerTls ofOperator(Path chain, Path key) {
        var certificate = Pem.certificates(chain).getFirst();
        var now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw Pem.refused(chain, "expired at " + certificate.getNotAfter().toInstant(), "a valid one", null);
        }
        var algorithm = certificate.getPublicKey().getAlgorithm();
        if (!belongTogether(Pem.key(key, algorithm), certificate.getPublicKey())) {
            throw Pem.refused(key, "the key of another certificate", "the key of " + chain, null);
        }
        warnIfShort(certificate, now);
        return new ServerTls(chain, key, chain);
    }

    private ServerTls ofOwnAuthority() {
        var files = new ServerTls(
                directory.resolve("server.pem"), directory.resolve("server.key"), directory.resolve("ca.pem"));
        var now = clock.instant();
        var names = names();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Pem.refused(directory, "cannot be made", "a directory this account may write", e);
        }
        var authority = Authority.openOrMake(
                files.authority(), directory.resolve("ca.key"), names.iterator().next(), now);
        warnIfShort(authority.certificate(), now);
        if (due(files, authority, names, now)) {
            renew(files, authority, List.copyOf(names), now);
        }
        return files;
    }

    private static boolean due(ServerTls files, Authority authority, Set<String> names, Instant now) {
        if (!Files.exists(files.chain()) || !Files.exists(files.key())) {
            return true;
        }
        var certificate = Pem.certificates(files.chain()).getFirst();
        return !authority.issued(certificate)
                || now.plus(RENEW_BEFORE).isAfter(certificate.getNotAfter().toInstant())
                || !namesOf(certificate).equals(canonical(names))
                || !belongTogether(Pem.key(files.key(), "EC"), certificate.getPublicKey());
    }

    private static void renew(ServerTls files, Authority authority, List<String> names, Instant now) {
        var pair = Authority.newKey();
        var certificate = authority.issue(pair.getPublic(), names, now);
        DataDirectory.writeSecret(files.key(), Pem.of(pair.getPrivate()));
        DataDirectory.writeSecret(files.chain(), Pem.of(certificate) + Pem.of(authority.certificate()));
        LOG.info(
                "event=certificate-issued until={} names={}",
                certificate.getNotAfter().toInstant(),
                names);
    }

    private static void warnIfShort(X509Certificate certificate, Instant now) {
        var end = certificate.getNotAfter().toInstant();
        if (now.plus(RENEW_BEFORE).isAfter(end)) {
            LOG.warn("event=certificate-ends-soon until={} subject=\"{}\"", end, certificate.getSubjectX500Principal());
        }
    }

    /** The machine's own name first. */
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(hostName());
        names.addAll(config.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
        names.addAll(List.of("localhost", "127.0.0.1", "::1"));
        return names;
    }

    private static String hostName() {
        try {
            var name = InetAddress.getLocalHost().getCanonicalHostName().toLowerCase(Locale.ROOT);
            return name.matches("[a-z0-9][a-z0-9.-]*") ? name : "localhost";
        } catch (UnknownHostException e) {
            LOG.debug("event=no-host-name", e);
            return "localhost";
        }
    }

    private static Set<String> namesOf(X509Certificate certificate) {
        try {
            var found = certificate.getSubjectAlternativeNames();
            return found == null
                    ? Set.of()
                    : canonical(found.stream()
                            .map(List::getLast)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList());
        } catch (CertificateParsingException e) {
            LOG.debug("event=names-unreadable", e);
            return Set.of();
        }
    }

    /** Addresses have more than one spelling. */
    private static Set<String> canonical(Collection<String> names) {
        var all = new HashSet<String>();
        for (var name : names) {
            all.add(name.indexOf(':') >= 0 ? canonicalAddress(name) : name);
        }
        return all;
    }

    private static String canonicalAddress(String name) {
        try {
            return InetAddress.getByName(name).getHostAddress();
        } catch (UnknownHostException e) {
            LOG.debug("event=address-unreadable", e);
            return name;
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        var algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
        try {
            var probe = new byte[] {1, 2, 3};
            var signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(probe);
            var signed = signer.sign();
            var verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certified);
            verifier.update(probe);
            return verifier.verify(signed);
        } catch (GeneralSecurityException e) {
            LOG.debug("event=key-does-not-fit", e);
            return false;
        }
    }

    /** A chain, the server's certificate first, and its key. */
    public record Identity(List<X509Certificate> chain, PrivateKey key) {

        public Identity {
            chain = List.copyOf(chain);
            requireNonNull(key, "key");
        }
    }
}
