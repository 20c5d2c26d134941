package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows of itself. Without a certificate it makes its own authority at the first start.
 *
 * @param certificate PEM chain, the server's certificate first
 * @param key PEM private key of it, PKCS #8, not encrypted
 * @param names host names and addresses that workstations use, beside the machine's own and localhost
 * @param reload how often the files are looked at
 * @param clientCertificates whether workstations show certificates of their own
 * @param clientAuthority PEM of the authorities that issued those
 */
public record TlsConfig(
        Optional<Path> certificate,
        Optional<Path> key,
        List<String> names,
        Duration reload,
        ClientCertificates clientCertificates,
        Optional<Path> clientAuthority) {

    public TlsConfig {
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
        names = List.copyOf(names);
        requireNonNull(clientCertificates, "clientCertificates");
        requireNonNull(clientAuthority, "clientAuthority");
        Wrong.unlessWithin("tls.reload", reload, Duration.ofMillis(100), Duration.ofHours(24));
        if (clientCertificates != ClientCertificates.NONE && clientAuthority.isEmpty()) {
            throw Wrong.value("tls.client-authority", "empty", "the PEM of the authorities of workstations");
        }
        if (certificate.isPresent() && key.isEmpty()) {
            throw Wrong.value("tls.key", "empty", "the PEM key of tls.certificate");
        }
        if (key.isPresent() && certificate.isEmpty()) {
            throw Wrong.value("tls.certificate", "empty", "the PEM chain of tls.key");
        }
        for (var name : names) {
            if (!name.matches("[\\p{Alnum}][\\p{Alnum}.:_-]{0,252}")) {
                throw Wrong.value("tls.names", name, "host names or addresses");
            }
        }
    }

    /** Whether workstations show certificates of their own. */
    public enum ClientCertificates {
        NONE,
        /** Who has one shows it. */
        WANT,
        /** No connection without one. */
        NEED;

        static ClientCertificates of(String text) {
            return switch (text) {
                case "none" -> NONE;
                case "want" -> WANT;
                case "need" -> NEED;
                default -> throw Wrong.value("tls.client-certificates", text, "none, want or need");
            };
        }
    }
}
