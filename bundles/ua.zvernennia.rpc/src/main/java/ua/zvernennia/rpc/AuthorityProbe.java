package ua.zvernennia.rpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** A handshake to see the certificates of a server. Nothing is believed, nothing is sent, the line is closed at once. */
final class AuthorityProbe {

    private final Duration timeout;

    AuthorityProbe(Duration timeout) {
        this.timeout = timeout;
    }

    /** The chain as the server sent it, its own certificate first. */
    X509Certificate[] chain(Endpoint endpoint) {
        try (var plain = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            plain.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), millis);
            plain.setSoTimeout(millis);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new Onlooker()}, null);
            try (var socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, endpoint.host(), endpoint.port(), true)) {
                var parameters = socket.getSSLParameters();
                parameters.setProtocols(new String[] {"TLSv1.3"});
                parameters.setApplicationProtocols(new String[] {"h2"});
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return (X509Certificate[]) socket.getSession().getPeerCertificates();
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no TLS 1.3 server at the address", e);
        }
    }

    /** Looks and judges nothing; safe only because the line carries no data. */
    private static final class Onlooker extends X509ExtendedTrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
            // seen, not judged
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            // seen, not judged
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // seen, not judged
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
            throw new UnsupportedOperationException("a client only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            throw new UnsupportedOperationException("a client only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException("a client only");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
