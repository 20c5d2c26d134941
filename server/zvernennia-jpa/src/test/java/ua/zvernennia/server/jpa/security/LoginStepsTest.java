package ua.zvernennia.server.jpa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.LoginOutcome;
import ua.zvernennia.server.usecase.security.LoginStep;

/** One-time passwords, second factors and own sessions, on a real database. */
class LoginStepsTest {

    private static final String PASSWORD = "довгий пароль зі словами";
    private static final Actor OPERATOR = Actor.operator("test");

    private static TestDatabase database;

    private final LoginDesk desk = LoginDesk.at(database, "10.1.0.1");

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aOneTimePasswordLeadsToAnotherOneAndIsGoodForNothingElse() {
        var user = desk.addUser("reset", Role.REGISTRAR, PASSWORD);
        var before = desk.opened("reset", PASSWORD);
        var given = desk.access().resetPassword(OPERATOR, user);
        refused(ErrorCode.SESSION_REVOKED, () -> desk.sessions().caller(before.token(), "x"));
        refused(ErrorCode.WRONG_CREDENTIALS, () -> desk.logIn("reset", PASSWORD));

        var step = LoginDesk.due(desk.logIn("reset", given.password()));
        assertThat(step.kind()).isEqualTo(LoginStep.Kind.CHANGE_PASSWORD);
        assertThat(step.minPassword()).isEqualTo(8);
        refused(ErrorCode.PASSWORD_TOO_SHORT, () -> newPassword(step, "коротко"));
        refused(ErrorCode.PASSWORD_TOO_COMMON, () -> newPassword(step, "Password123"));
        refused(ErrorCode.PASSWORD_TOO_COMMON, () -> newPassword(step, "Йцукенгш1"));
        refused(ErrorCode.PASSWORD_UNCHANGED, () -> newPassword(step, given.password()));
        assertThat(LoginDesk.session(newPassword(step, "зелений дельфін"))
                        .user()
                        .id())
                .isEqualTo(user);
        refused(ErrorCode.LOGIN_STEP_EXPIRED, () -> newPassword(step, "інший дельфін")); // a challenge goes on once
        assertThat(desk.opened("reset", "зелений дельфін").token()).isNotEmpty();
        refused(ErrorCode.WRONG_CREDENTIALS, () -> desk.logIn("reset", given.password()));
    }

    @Test
    void aOneTimePasswordHasAnEnd() {
        var user = desk.addUser("late", Role.REGISTRAR, PASSWORD);
        var given = desk.access().resetPassword(OPERATOR, user);
        database.execute("update user_credential set password_until = now() where user_id = '" + user + "'");
        refused(ErrorCode.WRONG_CREDENTIALS, () -> desk.logIn("late", given.password()));
    }

    @Test
    void onlyAnAdministratorGivesOneTimePasswords() {
        var user = desk.addUser("victim", Role.REGISTRAR, PASSWORD);
        desk.addUser("clerk", Role.REGISTRAR, PASSWORD);
        desk.addUser("chief", Role.ADMIN, PASSWORD);
        var clerk = Actor.of(new Caller(desk.opened("clerk", PASSWORD).user(), "x"));
        refused(ErrorCode.NOT_PERMITTED, () -> desk.access().resetPassword(clerk, user));
        refused(ErrorCode.NOT_PERMITTED, () -> desk.access().sessions(clerk, user));
        refused(ErrorCode.NOT_PERMITTED, () -> desk.access().revokeSessions(clerk, user));
        refused(ErrorCode.NOT_PERMITTED, () -> desk.access().unlock(clerk, user));
        refused(ErrorCode.NOT_PERMITTED, () -> desk.access().removeSecondFactor(clerk, user));
        var chief = Actor.of(new Caller(desk.opened("chief", PASSWORD).user(), "x"));
        assertThat(desk.access().resetPassword(chief, user).password()).hasSize(19);
        refused(
                ErrorCode.LOGIN_UNKNOWN,
                () -> desk.access().resetPassword(chief, "11111111-1111-1111-1111-111111111111"));
    }

    @Test
    void whoChangesThePasswordEndsTheOtherSessions() {
        desk.addUser("changer", Role.REGISTRAR, PASSWORD);
        var elsewhere = desk.opened("changer", PASSWORD);
        var here = desk.opened("changer", PASSWORD);
        var session = desk.sessions().session(here.token(), "x");
        refused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> desk.changePassword()
                        .execute(session, "хибний".toCharArray(), "зелений дельфін".toCharArray(), desk.desk(), ""));
        desk.changePassword()
                .execute(session, PASSWORD.toCharArray(), "зелений дельфін".toCharArray(), desk.desk(), "");
        refused(ErrorCode.SESSION_REVOKED, () -> desk.sessions().caller(elsewhere.token(), "x"));
        assertThat(desk.sessions().caller(here.token(), "x").user()).isEqualTo(here.user());
        assertThat(desk.opened("changer", "зелений дельфін").token()).isNotEmpty();
    }

    @Test
    void anEnrolledSecondFactorIsAskedForAtEveryLoginAndEachCodeIsGoodOnce() {
        desk.addUser("factor", Role.REGISTRAR, PASSWORD);
        var caller = new Caller(desk.opened("factor", PASSWORD).user(), "x");
        var factor = desk.secondFactor();
        var uri = factor.begin(caller);
        refused(ErrorCode.WRONG_SECOND_FACTOR, () -> factor.confirm(caller, "000000", desk.desk()));
        assertThat(desk.logIn("factor", PASSWORD)).isInstanceOf(LoginOutcome.Opened.class); // not in force yet
        var codes = factor.confirm(caller, code(uri, 0), desk.desk());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        var step = LoginDesk.due(desk.logIn("factor", PASSWORD));
        assertThat(step.kind()).isEqualTo(LoginStep.Kind.SECOND_FACTOR);
        refused(ErrorCode.WRONG_SECOND_FACTOR, () -> withCode(step, code(uri, 0))); // confirmed with it: replayed
        refused(ErrorCode.WRONG_SECOND_FACTOR, () -> withCode(step, "12"));
        assertThat(withCode(step, code(uri, 1))).isInstanceOf(LoginOutcome.Opened.class); // a telephone that is ahead
        refused(ErrorCode.LOGIN_STEP_EXPIRED, () -> withCode(step, code(uri, 1)));

        var lost = LoginDesk.due(desk.logIn("factor", PASSWORD));
        assertThat(withCode(lost, codes.getFirst().toUpperCase(Locale.ROOT))).isInstanceOf(LoginOutcome.Opened.class);
        var again = LoginDesk.due(desk.logIn("factor", PASSWORD));
        refused(ErrorCode.WRONG_SECOND_FACTOR, () -> withCode(again, codes.getFirst()));
        assertThat(factor.standing(caller).recoveryCodes()).isEqualTo(9);
        factor.remove(caller, codes.getLast(), desk.desk());
        assertThat(desk.logIn("factor", PASSWORD)).isInstanceOf(LoginOutcome.Opened.class);
    }

    @Test
    void wrongCodesAreCountedThoughThePasswordIsRight() {
        var user = desk.addUser("halfway", Role.REGISTRAR, PASSWORD);
        var caller = new Caller(desk.opened("halfway", PASSWORD).user(), "x");
        var uri = desk.secondFactor().begin(caller);
        desk.secondFactor().confirm(caller, code(uri, 0), desk.desk());
        for (int i = 0; i < 5; i++) {
            var step = LoginDesk.due(desk.logIn("halfway", PASSWORD));
            refused(ErrorCode.WRONG_SECOND_FACTOR, () -> withCode(step, "000001"));
        }
        refused(ErrorCode.LOGIN_DELAYED, () -> desk.logIn("halfway", PASSWORD));
        desk.access().unlock(OPERATOR, user);
        assertThat(desk.access().removeSecondFactor(OPERATOR, user)).isTrue();
        assertThat(desk.logIn("halfway", PASSWORD)).isInstanceOf(LoginOutcome.Opened.class);
    }

    @Test
    void aRoleThatMustHaveASecondFactorIsLedToOne() {
        var strict = desk.requiring(Role.ADMIN);
        strict.addUser("mustadmin", Role.ADMIN, PASSWORD);
        var step = LoginDesk.due(strict.logIn("mustadmin", PASSWORD));
        assertThat(step.kind()).isEqualTo(LoginStep.Kind.ENROL_SECOND_FACTOR);
        var uri = step.enrolment().orElseThrow();
        var opened = (LoginOutcome.Opened) strict.continueLogin().withCode(step.challenge(), code(uri, 0));
        assertThat(opened.recoveryCodes()).hasSize(10);
        var caller = new Caller(opened.session().user(), "x");
        refused(ErrorCode.NOT_PERMITTED, () -> strict.secondFactor().remove(caller, code(uri, 1), desk.desk()));
        assertThat(LoginDesk.due(strict.logIn("mustadmin", PASSWORD)).kind()).isEqualTo(LoginStep.Kind.SECOND_FACTOR);
    }

    @Test
    void aStepEndsWithItsTimeAndAnInventedOneWasNeverThere() {
        var user = desk.addUser("slow", Role.REGISTRAR, PASSWORD);
        var given = desk.access().resetPassword(OPERATOR, user);
        var step = LoginDesk.due(desk.logIn("slow", given.password()));
        refused(ErrorCode.INVALID_VALUE, () -> withCode(step, "000000"));
        database.execute("update login_step set expires_at = now()");
        refused(ErrorCode.LOGIN_STEP_EXPIRED, () -> newPassword(step, "зелений дельфін"));
        refused(ErrorCode.LOGIN_STEP_EXPIRED, () -> desk.continueLogin().withCode("x".repeat(43), "000000"));
    }

    @Test
    void ownSessionsAreListedAndEndedAndNobodyElses() {
        desk.addUser("many", Role.REGISTRAR, PASSWORD);
        desk.addUser("other", Role.REGISTRAR, PASSWORD);
        var first = desk.opened("many", PASSWORD);
        var second = desk.opened("many", PASSWORD);
        var foreign = desk.opened("other", PASSWORD);
        var asking = desk.sessions().session(second.token(), "x");
        var list = desk.ownSessions().list(asking);
        assertThat(list).hasSize(2);
        assertThat(list.getFirst().current()).isTrue();
        assertThat(list.getLast().workstation()).isEqualTo("АРМ-1");
        var foreignId = desk.sessions().session(foreign.token(), "x").id();
        refused(ErrorCode.SESSION_NOT_FOUND, () -> desk.ownSessions().revoke(asking, foreignId));
        desk.ownSessions().revoke(asking, list.getLast().id());
        refused(ErrorCode.SESSION_REVOKED, () -> desk.sessions().caller(first.token(), "x"));
        refused(
                ErrorCode.SESSION_NOT_FOUND,
                () -> desk.ownSessions().revoke(asking, list.getLast().id()));
        assertThat(desk.sessions().caller(foreign.token(), "x").user()).isEqualTo(foreign.user());
    }

    private LoginOutcome newPassword(LoginStep step, String password) {
        return desk.continueLogin().withNewPassword(step.challenge(), password.toCharArray(), "");
    }

    private LoginOutcome withCode(LoginStep step, String code) {
        return desk.continueLogin().withCode(step.challenge(), code);
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** What an authenticator shows, by its own reading of RFC 6238: from the URI alone. */
    private static String code(URI uri, int stepsAhead) {
        var secret = Pattern.compile("secret=([A-Z2-7]+)").matcher(uri.toString());
        assertThat(secret.find()).isTrue();
        var bits = new StringBuilder();
        secret.group(1)
                .chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(value -> bits.append(Integer.toBinaryString(32 + value).substring(1)));
        var key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + stepsAhead;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
