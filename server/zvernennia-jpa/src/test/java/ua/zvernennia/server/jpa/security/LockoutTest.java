package ua.zvernennia.server.jpa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.LoginFailures.Kind;

/** What guessing costs, on a real database. */
class LockoutTest {

    private static final String PASSWORD = "довгий пароль зі словами";

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theFifthFailureBeginsADelayThatTheRightPasswordDoesNotEnd() {
        var desk = LoginDesk.at(database, "10.0.0.1");
        var user = desk.addUser("guessed", Role.REGISTRAR, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(desk, "Guessed", "хибний").code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        }
        var delayed = refusal(desk, "guessed", PASSWORD);
        assertThat(delayed.code()).isEqualTo(ErrorCode.LOGIN_DELAYED);
        assertThat(Integer.parseInt(delayed.arguments().get("seconds"))).isBetween(1, 15);
        assertThat(refusal(LoginDesk.at(database, "10.0.0.2"), "guessed", PASSWORD)
                        .code())
                .isEqualTo(ErrorCode.LOGIN_DELAYED); // wherever from
        assertThat(desk.count("audit_event where action = 'LOGIN_LOCKED' and user_id = '" + user + "'"))
                .isEqualTo(1);

        assertThat(desk.access().unlock(Actor.operator("user unlock"), user)).isTrue();
        assertThat(desk.opened("guessed", PASSWORD).user().id()).isEqualTo(user);
        assertThat(desk.count("login_failure where kind = 'LOGIN' and key like '%guessed%'"))
                .isZero();
    }

    @Test
    void aLoginThatDoesNotExistIsDelayedAlikeAndKeptNowhere() {
        var desk = LoginDesk.at(database, "10.0.0.3");
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(desk, "МійПарольНеТуди1", "x").code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        }
        var delayed = refusal(desk, "мійпарольнетуди1", "x");
        assertThat(delayed.code()).isEqualTo(ErrorCode.LOGIN_DELAYED);
        assertThat(delayed.arguments()).containsOnlyKeys("seconds");
        assertThat(desk.one("select string_agg(key, ' ') as x from login_failure"))
                .doesNotContainIgnoringCase("пароль");
        assertThat(desk.one("select string_agg(details::text, ' ') as x from audit_event"))
                .doesNotContainIgnoringCase("мійпароль");
    }

    @Test
    void eachFurtherFailureDoublesTheDelayUpToALimit() {
        var desk = LoginDesk.at(database, "10.0.0.4");
        desk.addUser("stubborn", Role.REGISTRAR, PASSWORD);
        for (int i = 0; i < 5; i++) {
            refusal(desk, "stubborn", "хибний");
        }
        long before = 0;
        for (int i = 0; i < 3; i++) {
            database.execute("update login_failure set locked_until = now() where locked_until is not null");
            assertThat(refusal(desk, "stubborn", "хибний").code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
            long seconds = Long.parseLong(
                    refusal(desk, "stubborn", "хибний").arguments().get("seconds"));
            assertThat(seconds).isGreaterThan(before);
            before = seconds;
        }
        assertThat(before).isBetween(100L, 120L); // 15, 30, 60, 120
    }

    @Test
    void manyLoginsFromOneAddressDelayTheAddressAndNobodyElse() {
        var desk = LoginDesk.at(database, "10.9.9.9");
        desk.addUser("colleague", Role.REGISTRAR, PASSWORD);
        database.execute("""
            insert into login_failure (kind, key, failures, last_failed_at)
            values ('ADDRESS', '10.9.9.9', 99, now())\
            """);
        assertThat(refusal(desk, "sprayed", "x").code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        assertThat(refusal(desk, "colleague", PASSWORD).code()).isEqualTo(ErrorCode.LOGIN_DELAYED);
        assertThat(LoginDesk.at(database, "10.9.9.8")
                        .opened("colleague", PASSWORD)
                        .token())
                .isNotEmpty();
        assertThat(desk.access().unlockAddress(Actor.operator("user unlock"), "10.9.9.9"))
                .isTrue();
        assertThat(desk.opened("colleague", PASSWORD).token()).isNotEmpty();
    }

    @Test
    void failuresAtTheSameTimeAreAllCounted() {
        var failures = database.open().login().failures();
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> database.open()
                        .transactions()
                        .inTransaction(() -> failures.failed(Kind.LOGIN, "at once", Duration.ofHours(1))));
        int next = database.open()
                .transactions()
                .inTransaction(() -> failures.failed(Kind.LOGIN, "at once", Duration.ofHours(1)));
        assertThat(next).isEqualTo(41);
    }

    @Test
    void whatIsLongPastNoLongerCounts() {
        var failures = database.open().login().failures();
        database.execute("""
            insert into login_failure (kind, key, failures, last_failed_at)
            values ('LOGIN', 'yesterday', 50, now() - interval '25 hours')\
            """);
        int now = database.open()
                .transactions()
                .inTransaction(() -> failures.failed(Kind.LOGIN, "yesterday", Duration.ofHours(24)));
        assertThat(now).isEqualTo(1);
    }

    private static RegistryException refusal(LoginDesk desk, String login, String password) {
        var refused = catchThrowableOfType(RegistryException.class, () -> desk.logIn(login, password));
        assertThat(refused).as("login of %s", login).isNotNull();
        return refused;
    }
}
