package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Host and port of a server; the port is 7443 unless said. */
public record ServerAddress(String host, int port) {

    public static final int DEFAULT_PORT = 7443;

    public ServerAddress {
        requireNonNull(host, "host");
        if (host.isBlank() || host.length() > 253 || port < 1 || port > 65_535) {
            throw invalid();
        }
    }

    /**
     * Parses "host", "host:port" or "[ipv6]:port".
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_VALUE} for anything else
     */
    public static ServerAddress parse(String text) {
        var stripped = text.strip();
        int colon = stripped.lastIndexOf(':');
        boolean hasPort = colon > 0 && (stripped.indexOf(':') == colon || stripped.charAt(colon - 1) == ']');
        var host = hasPort ? stripped.substring(0, colon) : stripped;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (!host.matches("[\\p{Alnum}.:_-]+")) {
            throw invalid();
        }
        try {
            return new ServerAddress(host, hasPort ? Integer.parseInt(stripped.substring(colon + 1)) : DEFAULT_PORT);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public String text() {
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }

    private static RegistryException invalid() {
        return new RegistryException(
                ErrorCode.INVALID_VALUE, "server address (expected: host or host:port)", Map.of("field", "server"));
    }
}
