package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.RegistryClock;

/** The rules of second factors; called inside a transaction. */
final class SecondFactors {

    private static final int CODES = 10;
    private static final int CODE_LETTERS = 10;

    /** Without what is mistaken for something else on paper; 10 of them are 49 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int DIGITS = 6;

    private final Credentials credentials;
    private final RegistryClock clock;
    private final String issuer;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(Credentials credentials, RegistryClock clock, String issuer) {
        this.credentials = requireNonNull(credentials, "credentials");
        this.clock = requireNonNull(clock, "clock");
        this.issuer = requireNonNull(issuer, "issuer");
    }

    /** Begins a second factor with a new secret; what the authenticator is set up with. */
    URI begin(UserInfo user) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        credentials.beginSecondFactor(user.id(), secret);
        return new Totp(secret).uri(issuer, user.login());
    }

    /** Puts in force what was begun, when the code is right; the recovery codes, to be shown once. */
    Optional<List<String>> confirm(String userId, String code) {
        var begun = credentials.find(userId);
        if (begun.hasSecondFactor() || begun.totpSecret().isEmpty()) {
            return Optional.empty();
        }
        var step = new Totp(begun.totpSecret().get()).matching(folded(code), clock.now());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var codes = IntStream.range(0, CODES).mapToObj(i -> newCode()).toList();
        credentials.confirmSecondFactor(
                userId,
                step.getAsLong(),
                codes.stream().map(SecondFactors::folded).map(Tokens::hash).toList());
        return Optional.of(codes);
    }

    /** Whether the code opens the door now; each one opens it once (RFC 6238, 5.2). */
    boolean accepts(String userId, String code) {
        var credential = credentials.find(userId);
        if (!credential.hasSecondFactor()) {
            return false;
        }
        var typed = folded(code);
        if (typed.length() != DIGITS) {
            return credentials.useRecoveryCode(userId, Tokens.hash(typed));
        }
        var step = new Totp(credential.totpSecret().orElseThrow()).matching(typed, clock.now());
        return step.isPresent() && credentials.useStep(userId, step.getAsLong());
    }

    private String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            if (i == CODE_LETTERS / 2) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Blanks and dashes are for the eye. */
    private static String folded(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
