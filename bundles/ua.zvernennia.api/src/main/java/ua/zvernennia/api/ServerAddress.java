package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Host and port of a server; the port is 7443 unless said.
 *
 * @param others further instances of the same registry: when one does not answer, the next one is called
 */
public record ServerAddress(String host, int port, List<ServerAddress> others) {

    public static final int DEFAULT_PORT = 7443;

    /** Most instances of one registry. */
    public static final int INSTANCES_MAX = 16;

    public ServerAddress {
        requireNonNull(host, "host");
        others = List.copyOf(others);
        if (host.isBlank()
                || host.length() > 253
                || port < 1
                || port > 65_535
                || others.size() >= INSTANCES_MAX
                || others.stream().anyMatch(other -> !other.others().isEmpty())) {
            throw invalid();
        }
    }

    public ServerAddress(String host, int port) {
        this(host, port, List.of());
    }

    /**
     * Parses "host", "host:port" or "[ipv6]:port"; several instances are separated by commas, semicolons or blanks.
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_VALUE} for anything else
     */
    public static ServerAddress parse(String text) {
        var instances = Arrays.stream(text.strip().split("[,;\\s]+", -1))
                .map(ServerAddress::single)
                .distinct()
                .toList();
        var first = instances.getFirst();
        return new ServerAddress(first.host(), first.port(), instances.subList(1, instances.size()));
    }

    private static ServerAddress single(String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        var host = hasPort ? text.substring(0, colon) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (!host.matches("[\\p{Alnum}.:_-]+")) {
            throw invalid();
        }
        try {
            return new ServerAddress(host, hasPort ? Integer.parseInt(text.substring(colon + 1)) : DEFAULT_PORT);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** As it is typed; several instances with a comma and a blank between. */
    public String text() {
        return Stream.concat(Stream.of(this), others.stream())
                .map(ServerAddress::singleText)
                .collect(Collectors.joining(", "));
    }

    private String singleText() {
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }

    private static RegistryException invalid() {
        return new RegistryException(
                ErrorCode.INVALID_VALUE,
                "server address (expected: host or host:port, several separated by commas)",
                Map.of("field", "server"));
    }
}
