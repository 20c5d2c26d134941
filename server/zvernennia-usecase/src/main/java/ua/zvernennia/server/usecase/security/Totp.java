package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238 with what every authenticator knows: HMAC-SHA-1, 30 seconds, six digits. */
public final class Totp {

    /** Length of a secret, in bytes: that of the hash (RFC 4226, 4). */
    public static final int SECRET_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks of telephones differ: one step earlier or later is accepted (RFC 6238, 5.2). */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    public Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The time step of an instant. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, six digits. */
    String code(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return ("%0" + DIGITS + 'd').formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The step whose code it is, near an instant; whether it was used before is the caller's to judge. */
    OptionalLong matching(String code, Instant at) {
        long now = step(at);
        long found = -1;
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            // All three are compared, whatever matches: the answer takes the same time.
            boolean same = MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            found = same ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** What an authenticator is set up with, mostly as a QR code. */
    URI uri(String issuer, String login) {
        requireNonNull(issuer, "issuer");
        return URI.create("otpauth://totp/" + encoded(issuer) + ':' + encoded(login) + "?secret=" + base32()
                + "&issuer=" + encoded(issuer));
    }

    private String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : secret) {
            buffer = (buffer << Byte.SIZE) | (value & 0xff);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
