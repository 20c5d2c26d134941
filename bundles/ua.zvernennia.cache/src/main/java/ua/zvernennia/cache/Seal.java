package ua.zvernennia.cache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over a piece of content and its place. Encryption hides, but CBC lets bits be turned and blocks be moved
 * without a word.
 */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret the key of the database; the seal's own key is derived from it */
    Seal(SecretKey secret) {
        key = new SecretKeySpec(
                mac(
                        new SecretKeySpec(secret.getEncoded(), ALGORITHM),
                        "zvernennia seal".getBytes(StandardCharsets.UTF_8)),
                ALGORITHM);
    }

    /**
     * Computes the seal.
     *
     * @param place what and where the piece is, so that none can stand in for another
     */
    byte[] of(String place, byte[] piece) {
        var head = place.getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + 1 + piece.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(piece, 0, all, head.length + 1, piece.length);
        return mac(key, all);
    }

    boolean holds(String place, byte[] piece, byte[] seal) {
        return MessageDigest.isEqual(of(place, piece), seal);
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
