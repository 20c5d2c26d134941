package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.TlsConfig;
import ua.zvernennia.server.main.tls.ServerTls;
import ua.zvernennia.server.main.tls.TlsFiles;

/** What workstations will be shown, and how long it holds. */
final class CertificateCheck implements Check {

    private static final Duration SOON = Duration.ofDays(30);

    private final TlsConfig config;
    private final Path own;
    private final InstantSource clock;

    /** @param data directory whose {@code tls} folder holds the certificate of the server's own making */
    CertificateCheck(TlsConfig config, Path data, InstantSource clock) {
        this.config = requireNonNull(config, "config");
        own = data.resolve("tls");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public List<Finding> look() {
        var chain = config.certificate().orElse(own.resolve("server.pem"));
        var key = config.key().orElse(own.resolve("server.key"));
        if (config.certificate().isEmpty() && !Files.exists(chain)) {
            return List.of(Finding.good("tls: the first start makes an authority and a certificate under " + own));
        }
        try {
            return List.of(of(
                    chain,
                    TlsFiles.read(new ServerTls(chain, key, chain)).chain().getFirst()));
        } catch (RegistryException e) {
            return List.of(Finding.wrong(e.getMessage()));
        }
    }

    private Finding of(Path file, X509Certificate certificate) {
        var now = clock.instant();
        var begin = certificate.getNotBefore().toInstant();
        var end = certificate.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return Finding.wrong("tls: the certificate in " + file + " expired at " + end + remedy());
        }
        if (now.isBefore(begin)) {
            return Finding.wrong("tls: the certificate in " + file + " holds only from " + begin
                    + " (expected: a moment before now, " + now + "; is this machine's clock right?)");
        }
        return now.plus(SOON).isAfter(end)
                ? warning(file, end)
                : Finding.good("tls: the certificate holds until " + end);
    }

    private Finding warning(Path file, Instant end) {
        return Finding.warning("tls: the certificate in " + file + " ends at " + end + remedy());
    }

    private String remedy() {
        return config.certificate().isPresent()
                ? " (expected: a renewed one; a running server takes it over by itself)"
                : " (the next start of the server renews it)";
    }
}
