package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Grpc;
import io.grpc.ServerCall;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The other end of a call.
 *
 * @param address "local" inside the process
 * @param certificate SHA-256 of the certificate it showed, 64 hex digits
 */
record Peer(String address, Optional<String> certificate) {

    private static final String LOCAL = "local";

    Peer {
        requireNonNull(address, "address");
        requireNonNull(certificate, "certificate");
    }

    static Peer of(ServerCall<?, ?> call) {
        var attributes = call.getAttributes();
        var address = attributes.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : LOCAL;
        return new Peer(
                address,
                Optional.ofNullable(attributes.get(Grpc.TRANSPORT_ATTR_SSL_SESSION))
                        .flatMap(Peer::shown));
    }

    /** For the audit. */
    String origin() {
        return certificate.map(fingerprint -> address + " cert=" + fingerprint).orElse(address);
    }

    private static Optional<String> shown(SSLSession session) {
        try {
            var chain = session.getPeerCertificates();
            var digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty(); // it showed none, and need not
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that the handshake accepted", e);
        }
    }
}
