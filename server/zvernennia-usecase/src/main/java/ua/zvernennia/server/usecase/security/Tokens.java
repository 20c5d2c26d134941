package ua.zvernennia.server.usecase.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Session tokens and keys out of the system's randomness. */
final class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 43 characters of base64url. */
    String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(newKey());
    }

    /** 32 bytes. */
    byte[] newKey() {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }

    /** What the database keeps of a token: a stolen table opens no session. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
