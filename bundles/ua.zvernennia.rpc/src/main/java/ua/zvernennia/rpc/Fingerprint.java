package ua.zvernennia.rpc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 of the public key (SubjectPublicKeyInfo) of a certificate, for people to compare. */
final class Fingerprint {

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    private Fingerprint() {}

    static String of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return COLONS.formatHex(digest.digest(certificate.getPublicKey().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
