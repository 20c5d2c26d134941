package ua.zvernennia.server.main.tls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The files TLS is served from.
 *
 * @param chain PEM, the server's certificate first, its authority's last
 * @param key PEM, PKCS #8
 * @param authority PEM that workstations trust
 */
public record ServerTls(Path chain, Path key, Path authority) {

    public ServerTls {
        requireNonNull(chain, "chain");
        requireNonNull(key, "key");
        requireNonNull(authority, "authority");
    }
}
