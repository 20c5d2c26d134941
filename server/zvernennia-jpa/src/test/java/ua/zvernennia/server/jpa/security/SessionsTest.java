package ua.zvernennia.server.jpa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.security.AddUser;
import ua.zvernennia.server.usecase.security.Desk;
import ua.zvernennia.server.usecase.security.DirectoryLogin;
import ua.zvernennia.server.usecase.security.LogIn;
import ua.zvernennia.server.usecase.security.LogOut;
import ua.zvernennia.server.usecase.security.LoggedIn;
import ua.zvernennia.server.usecase.security.LoginOutcome;
import ua.zvernennia.server.usecase.security.LoginPolicy;
import ua.zvernennia.server.usecase.security.LoginQueue;
import ua.zvernennia.server.usecase.security.NewUser;
import ua.zvernennia.server.usecase.security.SessionPolicy;
import ua.zvernennia.server.usecase.security.Sessions;
import ua.zvernennia.server.usecase.security.TrimLogins;

/** Users, login and sessions on a real database, with the real hash. */
class SessionsTest {

    private static final char[] PASSWORD = "пароль зі словами".toCharArray();
    private static final Argon2Passwords PASSWORDS = new Argon2Passwords();

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        addUser("registrar", "Тестова Олена Іванівна");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theFirstUserOfAnEmptyRegistryLogsInAtTheTopOrganisation() {
        var in = logIn("  Registrar ", PASSWORD);
        assertThat(in.token()).hasSize(43);
        assertThat(in.user().displayName()).isEqualTo("Тестова Олена Іванівна");
        assertThat(in.user().organisationName()).isEqualTo("Апарат адміністрації");
        assertThat(in.user().role()).isEqualTo(Role.REGISTRAR);
        assertThat(in.cardsKey()).hasSize(32).isNotEqualTo(in.outboxKey());
        assertThat(in.serverId()).hasSize(36);
        assertThat(logIn("registrar", PASSWORD).cardsKey()).isEqualTo(in.cardsKey());
        assertThat(holder()).isEqualTo("Тестова О. І.");

        var caller = sessions().caller(in.token(), "адреса");
        assertThat(caller.user()).isEqualTo(in.user());
        assertThat(caller.origin()).isEqualTo("адреса");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginLookTheSame() {
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("registrar", "інший".toCharArray()));
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("nobody", PASSWORD));
        assertThat(count("audit_event where action = 'LOGIN_REFUSED'")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aBlockedUserIsOutAtOnce() {
        addUser("blocked", "Колишній");
        var in = logIn("blocked", PASSWORD);
        database.execute("update app_user set state = 'BLOCKED' where login = 'blocked'");
        refused(ErrorCode.SESSION_REVOKED, () -> sessions().caller(in.token(), "x"));
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("blocked", PASSWORD));
    }

    @Test
    void aTakenLoginIsRefused() {
        refused(ErrorCode.INVALID_VALUE, () -> addUser("Registrar", "Інша Особа"));
    }

    @Test
    void loggingOutEndsTheSessionAndMayBeRepeated() {
        var in = logIn("registrar", PASSWORD);
        var logOut = new LogOut(opened().transactions(), opened().sessions(), opened().audit());
        logOut.execute(in.token(), "x");
        logOut.execute(in.token(), "x");
        refused(ErrorCode.SESSION_ENDED, () -> sessions().caller(in.token(), "x"));
    }

    @Test
    void whatIsLongOverIsTrimmedAndWhatIsOpenStays() {
        var open = logIn("registrar", PASSWORD);
        database.execute("insert into session (token_hash, user_id, position_id, workstation, address, created_at,"
                + " expires_at, closed_at) select sha256(n::text::bytea), user_id, position_id, 'давнє', 'x', now() -"
                + " interval '40 days', now() - interval '39 days', case n when 1 then now() - interval '31 days' end"
                + " from (select * from session limit 1) s, generate_series(1, 2) n");
        database.execute(
                "insert into login_failure values ('ADDRESS', '192.0.2.1', 3, now() - interval '3 days', null),"
                        + " ('ADDRESS', '192.0.2.2', 3, now(), null)");
        assertThat(count("session where workstation = 'давнє'")).isEqualTo(2);

        new TrimLogins(opened().login(), LoginPolicy.USUAL).execute();

        assertThat(count("session where workstation = 'давнє'")).isZero();
        assertThat(count("login_failure where key like '192.0.2.%'")).isEqualTo(1);
        assertThat(sessions().caller(open.token(), "x").user()).isEqualTo(open.user());
    }

    @Test
    void aSessionEndsWhenItIsIdleAndInAnyCaseAtItsEnd() {
        var idle = logIn("registrar", PASSWORD);
        age(Duration.ofMinutes(119));
        assertThat(sessions().caller(idle.token(), "x").user()).isEqualTo(idle.user()); // and is seen now
        age(Duration.ofMinutes(119));
        assertThat(sessions().caller(idle.token(), "x").user()).isEqualTo(idle.user());
        age(Duration.ofMinutes(121));
        refused(ErrorCode.SESSION_ENDED, () -> sessions().caller(idle.token(), "x"));

        var ended = logIn("registrar", PASSWORD);
        database.execute("update session set expires_at = now() where closed_at is null");
        refused(ErrorCode.SESSION_ENDED, () -> sessions().caller(ended.token(), "x"));
    }

    @Test
    void theTimeOfLastUseIsWrittenOnceAMinute() {
        var in = logIn("registrar", PASSWORD);
        var before = lastSeen();
        sessions().caller(in.token(), "x");
        assertThat(lastSeen()).isEqualTo(before);
    }

    @Test
    void aTokenThatWasNeverGivenOpensNothing() {
        refused(ErrorCode.SESSION_ENDED, () -> sessions().caller("", "x"));
        refused(ErrorCode.SESSION_ENDED, () -> sessions().caller("x".repeat(43), "x"));
    }

    @Test
    void hashesAreArgon2idAndSalted() {
        var one = PASSWORDS.hash(PASSWORD);
        assertThat(one).startsWith("$argon2id$v=19$m=65536,t=3,p=1$").isNotEqualTo(PASSWORDS.hash(PASSWORD));
        assertThat(PASSWORDS.matches(PASSWORD, one)).isTrue();
        assertThat(PASSWORDS.matches(PASSWORD, PASSWORDS.unmatchable())).isFalse();
    }

    /** Made with the reference implementation: argon2 -id -t 2 -m 16 -p 1, salt "somesalt", password "password". */
    @Test
    void hashesOfTheReferenceImplementationMatch() {
        var phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PASSWORDS.matches("password".toCharArray(), phc)).isTrue();
        assertThat(PASSWORDS.matches("Password".toCharArray(), phc)).isFalse();
    }

    private static void addUser(String login, String name) {
        new AddUser(opened().transactions(), opened().users(), PASSWORDS, opened().audit())
                .execute(new NewUser(login, name, Role.REGISTRAR, "Реєстратор", Optional.empty()), PASSWORD);
    }

    private static LoggedIn logIn(String login, char[] password) {
        var outcome = new LogIn(
                        opened().login(),
                        LoginPolicy.USUAL,
                        PASSWORDS,
                        new LoginQueue(2, 10, System::nanoTime),
                        DirectoryLogin.NONE,
                        8)
                .execute(login, password, new Desk("АРМ-1", "10.0.0.1", "10.0.0.1", "0.1.0"), "");
        return ((LoginOutcome.Opened) outcome).session();
    }

    private static Sessions sessions() {
        return new Sessions(opened().transactions(), opened().sessions(), opened().clock(), SessionPolicy.USUAL);
    }

    private static void age(Duration by) {
        database.execute("update session set last_seen_at = last_seen_at - interval '" + by.toMinutes()
                + " minutes' where closed_at is null");
    }

    private static String lastSeen() {
        return one("select max(last_seen_at)::text as x from session");
    }

    private static String holder() {
        return one(
                "select p.holder as x from position p join app_user u on u.id = p.user_id where u.login = 'registrar'");
    }

    private static int count(String from) {
        return Integer.parseInt(one("select count(*)::text as x from " + from));
    }

    private static String one(String query) {
        return opened().transactions().inTransaction(() -> opened().sql().one(query, row -> row.getString("x")));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Database opened() {
        return database.open();
    }
}
