package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a server listens, and where other instances of the same registry do.
 *
 * @param host name or address without brackets, as the certificate must carry it
 * @param others instances with the same database and authority; usually none
 */
public record Endpoint(String host, int port, List<Endpoint> others) {

    public Endpoint {
        requireNonNull(host, "host");
        others = List.copyOf(others);
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("endpoint: " + host + ':' + port + " (expected: host:1..65535)");
        }
    }

    public Endpoint(String host, int port) {
        this(host, port, List.of());
    }

    /** Each instance by itself, this one first. */
    public List<Endpoint> each() {
        return Stream.concat(Stream.of(new Endpoint(host, port)), others.stream())
                .toList();
    }

    /** "host:port", with brackets round an IPv6 address; several are separated by commas. */
    public String text() {
        return each().stream().map(Endpoint::single).collect(Collectors.joining(","));
    }

    private String single() {
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }
}
