package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows of itself. Without a certificate it makes its own authority at the first start.
 *
 * @param certificate PEM chain, the server's certificate first
 * @param key PEM private key of it, PKCS #8, not encrypted
 * @param names host names and addresses that workstations use, beside the machine's own and localhost
 */
public record TlsConfig(Optional<Path> certificate, Optional<Path> key, List<String> names) {

    public TlsConfig {
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
        names = List.copyOf(names);
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
}
