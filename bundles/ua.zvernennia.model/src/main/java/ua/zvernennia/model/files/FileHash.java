package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * SHA-256 of a content (FIPS 180-4), which is also its address.
 *
 * @param hex 64 hexadecimal digits, small letters
 */
public record FileHash(String hex) {

    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{64}");

    public FileHash {
        if (!FORMAT.matcher(requireNonNull(hex, "hex")).matches()) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "hash (expected: 64 hexadecimal digits)", Map.of("field", "hash"));
        }
    }

    /** The digest's answer; resets it. */
    public static FileHash of(MessageDigest digest) {
        return new FileHash(HexFormat.of().formatHex(digest.digest()));
    }

    public static FileHash of(byte[] bytes) {
        return new FileHash(HexFormat.of().formatHex(bytes));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
