package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Which passwords may be chosen, by NIST SP 800-63B, 5.1.1.2: a least length, none that everybody tries first, none made
 * of the person's own names; no rules of composition, no expiry. Asked when a password is set, never at a login.
 */
public final class PasswordPolicy {

    /** Longest password, in characters. */
    public static final int MAX = 128;

    /** Names shorter than that are in too many innocent words. */
    private static final int NAME_PART_MIN = 4;

    private final int minLength;
    private final Predicate<String> common;

    /**
     * @param minLength least length, in characters
     * @param common whether a password, in lower case, is on the list of those that everybody tries first
     */
    public PasswordPolicy(int minLength, Predicate<String> common) {
        if (minLength < 1 || minLength > MAX) {
            throw new IllegalArgumentException("minLength: " + minLength + " (expected: 1.." + MAX + ')');
        }
        this.minLength = minLength;
        this.common = requireNonNull(common, "common");
    }

    public int minLength() {
        return minLength;
    }

    /**
     * Refuses what may not be chosen.
     *
     * @param names login and names of the person
     * @throws RegistryException {@link ErrorCode#PASSWORD_TOO_SHORT}, {@link ErrorCode#TEXT_TOO_LONG},
     *     {@link ErrorCode#PASSWORD_TOO_COMMON}
     */
    public void check(char[] password, String... names) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < minLength) {
            throw new RegistryException(
                    ErrorCode.PASSWORD_TOO_SHORT,
                    "password too short (expected: >= " + minLength + " characters)",
                    Map.of("limit", Integer.toString(minLength)));
        }
        if (length > MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "password too long (expected: <= " + MAX + " characters)",
                    Map.of("field", "newPassword", "limit", Integer.toString(MAX), "actual", Integer.toString(length)));
        }
        var folded =
                folded(new String(password)); // cannot be wiped; the policy is asked once in the life of a password
        if (common.test(folded) || monotonous(folded) || saysTheName(folded, names)) {
            throw new RegistryException(ErrorCode.PASSWORD_TOO_COMMON, "password is easily guessed");
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** One or two characters over and over, or a run like 12345678 or abcdefgh. */
    private static boolean monotonous(String password) {
        if (password.chars().distinct().count() <= 2) {
            return true;
        }
        int step = password.charAt(1) - password.charAt(0);
        for (int i = 2; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }

    /** What is left beside the names of the person, digits and signs is too little to guess. */
    private boolean saysTheName(String password, String... names) {
        var left = password;
        for (var name : names) {
            for (var part : folded(name).split("[^\\p{L}\\p{N}]+", -1)) {
                if (part.length() >= NAME_PART_MIN) {
                    left = left.replace(part, "");
                }
            }
        }
        return left.length() < password.length()
                && left.codePoints().filter(Character::isLetter).count() < minLength / 2;
    }
}
