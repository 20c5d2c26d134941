package ua.zvernennia.rpc;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import ua.zvernennia.model.ErrorCode;

/**
 * Trusts one server through the key of its certificate authority and says precisely why not: unknown, changed, or a
 * certificate for another host. What the key does not decide (signatures, dates, usage, host name) is left to the
 * platform's PKIX validation against that authority alone.
 */
final class AuthorityTrustManager extends X509ExtendedTrustManager {

    private final List<X509Certificate> administrators;
    private final Supplier<Optional<String>> pin;

    /**
     * @param administrators authorities given by the administrator; when there are any, nothing else is trusted
     * @param pin fingerprint of the accepted authority, asked at each handshake
     */
    AuthorityTrustManager(List<X509Certificate> administrators, Supplier<Optional<String>> pin) {
        this.administrators = List.copyOf(administrators);
        this.pin = pin;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        var platform = validated(chain, authType);
        try {
            platform.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new CertificateRefused(ErrorCode.CERTIFICATE_WRONG_HOST, e); // the chain itself was good
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        var platform = validated(chain, authType);
        try {
            platform.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw new CertificateRefused(ErrorCode.CERTIFICATE_WRONG_HOST, e);
        }
    }

    /** Without a line there is no host to compare with, so this way in stays shut. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return administrators.toArray(X509Certificate[]::new);
    }

    /** How the authority of a chain stands; {@code chain} is not validated. */
    PresentedAuthority.Standing standing(X509Certificate[] chain, String authType) {
        try {
            validated(chain, authType);
            return PresentedAuthority.Standing.KNOWN;
        } catch (CertificateRefused e) {
            return e.code() == ErrorCode.CERTIFICATE_CHANGED
                    ? PresentedAuthority.Standing.CHANGED
                    : PresentedAuthority.Standing.UNKNOWN;
        } catch (CertificateException e) {
            return PresentedAuthority.Standing.UNKNOWN;
        }
    }

    private X509ExtendedTrustManager validated(X509Certificate[] chain, String authType) throws CertificateException {
        var platform = platform(anchors(chain));
        try {
            platform.checkServerTrusted(chain, authType);
            for (var certificate : chain) {
                certificate.checkValidity(); // PKIX does not look at the dates of an anchor
            }
        } catch (CertificateException e) {
            throw new CertificateRefused(
                    administrators.isEmpty() ? ErrorCode.CERTIFICATE_NOT_TRUSTED : ErrorCode.CERTIFICATE_CHANGED, e);
        }
        return platform;
    }

    private List<X509Certificate> anchors(X509Certificate[] chain) throws CertificateException {
        if (!administrators.isEmpty()) {
            return administrators;
        }
        var accepted = pin.get();
        if (accepted.isEmpty()) {
            throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED);
        }
        var authority = chain[chain.length - 1];
        if (!Fingerprint.of(authority).equals(accepted.get())) {
            throw new CertificateRefused(ErrorCode.CERTIFICATE_CHANGED);
        }
        proveOwnSignature(authority);
        return List.of(authority);
    }

    /** The certificate comes from the other side: only the holder of the accepted key can have signed it. */
    private static void proveOwnSignature(X509Certificate authority) throws CertificateException {
        try {
            if (authority.getSubjectX500Principal().equals(authority.getIssuerX500Principal())) {
                authority.verify(authority.getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new CertificateRefused(ErrorCode.CERTIFICATE_NOT_TRUSTED, e);
        }
    }

    private static X509ExtendedTrustManager platform(List<X509Certificate> anchors) throws CertificateException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < anchors.size(); i++) {
                store.setCertificateEntry("authority-" + i, anchors.get(i));
            }
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new CertificateException("no PKIX trust manager on this platform");
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("authority cannot be used", e);
        }
    }
}
