package ua.zvernennia.server.main.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Certificates and keys as text. */
final class Pem {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Pem() {}

    static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of our own making", e);
        }
    }

    static String of(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    /** Every certificate in a file, in its order; at least one. */
    static List<X509Certificate> certificates(Path file) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw refused(file, "no certificate", "PEM certificates", null);
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw refused(file, "cannot be read", "PEM certificates", e);
        }
    }

    /** The key of a file; {@code algorithm} is that of its public key, e.g. "EC". */
    static PrivateKey key(Path file, String algorithm) {
        try {
            var matcher = KEY.matcher(Files.readString(file));
            if (!matcher.find()) {
                throw refused(file, "another shape", "a PEM key in PKCS #8, not encrypted", null);
            }
            var encoded = Base64.getMimeDecoder().decode(matcher.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw refused(file, "cannot be read", "a PEM key in PKCS #8, not encrypted", e);
        }
    }

    static RegistryException refused(Path file, String found, String expected, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                "tls: " + file + ": " + found + " (expected: " + expected + ')',
                Map.of("name", "tls"),
                cause);
    }

    private static String block(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + BASE64.encodeToString(content) + "\n-----END " + type + "-----\n";
    }
}
