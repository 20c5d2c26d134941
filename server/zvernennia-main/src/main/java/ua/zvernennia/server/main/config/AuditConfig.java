package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where anchors of the audit go beside the file under the data directory.
 *
 * @param syslog a collector that understands RFC 5424
 */
public record AuditConfig(Optional<Syslog> syslog) {

    public AuditConfig {
        requireNonNull(syslog, "syslog");
    }

    /** @param syslog empty, or e.g. {@code tcp://log.kyiv.local:601} */
    static AuditConfig of(String syslog) {
        return new AuditConfig(syslog.isBlank() ? Optional.empty() : Optional.of(Syslog.of(syslog)));
    }

    /** A collector of logs. */
    public record Syslog(Protocol protocol, String host, int port) {

        private static final String EXPECTED = "udp://host:514 or tcp://host:601";

        public Syslog {
            requireNonNull(protocol, "protocol");
            requireNonNull(host, "host");
            Wrong.unlessWithin("audit.syslog", port, 1, 65_535);
        }

        private static Syslog of(String text) {
            try {
                var address = new URI(text);
                if (address.getScheme() == null || address.getHost() == null || address.getPort() < 0) {
                    throw Wrong.value("audit.syslog", text, EXPECTED);
                }
                return new Syslog(
                        Protocol.valueOf(address.getScheme().toUpperCase(Locale.ROOT)),
                        address.getHost(),
                        address.getPort());
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw Wrong.value("audit.syslog", text, EXPECTED, e);
            }
        }
    }

    /** How messages travel. */
    public enum Protocol {
        /** RFC 5426: a message is a datagram, and may be lost. */
        UDP,
        /** RFC 6587, 3.4.1: messages by counted octets; tried again until they are taken. */
        TCP
    }
}
