package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

/**
 * Where a server listens.
 *
 * @param host name or address without brackets, as the certificate must carry it
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        requireNonNull(host, "host");
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("endpoint: " + host + ':' + port + " (expected: host:1..65535)");
        }
    }

    /** "host:port", with brackets round an IPv6 address. */
    public String text() {
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }
}
