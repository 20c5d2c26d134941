package ua.zvernennia.server.jpa.security;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.security.AddUser;
import ua.zvernennia.server.usecase.security.ChangePassword;
import ua.zvernennia.server.usecase.security.ContinueLogin;
import ua.zvernennia.server.usecase.security.Desk;
import ua.zvernennia.server.usecase.security.DirectoryLogin;
import ua.zvernennia.server.usecase.security.LogIn;
import ua.zvernennia.server.usecase.security.LoggedIn;
import ua.zvernennia.server.usecase.security.LoginOutcome;
import ua.zvernennia.server.usecase.security.LoginPolicy;
import ua.zvernennia.server.usecase.security.LoginQueue;
import ua.zvernennia.server.usecase.security.LoginStep;
import ua.zvernennia.server.usecase.security.NewPasswords;
import ua.zvernennia.server.usecase.security.NewUser;
import ua.zvernennia.server.usecase.security.OwnSecondFactor;
import ua.zvernennia.server.usecase.security.OwnSessions;
import ua.zvernennia.server.usecase.security.PasswordPolicy;
import ua.zvernennia.server.usecase.security.RolePermissions;
import ua.zvernennia.server.usecase.security.SessionPolicy;
import ua.zvernennia.server.usecase.security.Sessions;
import ua.zvernennia.server.usecase.security.UserAccess;

/** The use cases of logging in over a test database, as one person at one desk sees them. */
final class LoginDesk {

    private static final Argon2Passwords PASSWORDS = new Argon2Passwords();
    private static final CommonPasswords COMMON = new CommonPasswords();

    private final TestDatabase database;
    private final LoginPolicy policy;
    private final DirectoryLogin directory;
    private final String address;
    private final LoginQueue queue = new LoginQueue(2, 100, System::nanoTime);

    LoginDesk(TestDatabase database, LoginPolicy policy, DirectoryLogin directory, String address) {
        this.database = database;
        this.policy = policy;
        this.directory = directory;
        this.address = address;
    }

    /** The usual policy, no directory server. */
    static LoginDesk at(TestDatabase database, String address) {
        return new LoginDesk(database, LoginPolicy.USUAL, DirectoryLogin.NONE, address);
    }

    /** Where these roles must have a second factor. */
    LoginDesk requiring(Role... roles) {
        var usual = LoginPolicy.USUAL;
        return new LoginDesk(
                database,
                new LoginPolicy(usual.sessions(), usual.lockout(), Set.of(roles), usual.issuer(), usual.step()),
                directory,
                address);
    }

    String addUser(String login, Role role, String password) {
        return new AddUser(opened().transactions(), opened().users(), PASSWORDS, opened().audit())
                .execute(
                        new NewUser(login, "Тестова Олена Іванівна", role, "Посада", Optional.empty()),
                        password.toCharArray());
    }

    LoginOutcome logIn(String login, String password) {
        return new LogIn(opened().login(), policy, PASSWORDS, queue, directory, 8)
                .execute(login, password.toCharArray(), desk(), "");
    }

    LoggedIn opened(String login, String password) {
        return session(logIn(login, password));
    }

    static LoggedIn session(LoginOutcome outcome) {
        return ((LoginOutcome.Opened) outcome).session();
    }

    static LoginStep due(LoginOutcome outcome) {
        return ((LoginOutcome.Due) outcome).step();
    }

    ContinueLogin continueLogin() {
        return new ContinueLogin(opened().login(), policy, chosen());
    }

    ChangePassword changePassword() {
        return new ChangePassword(opened().login(), policy, chosen());
    }

    OwnSessions ownSessions() {
        return new OwnSessions(opened().transactions(), opened().sessions(), opened().audit());
    }

    OwnSecondFactor secondFactor() {
        return new OwnSecondFactor(opened().login(), policy);
    }

    UserAccess access() {
        return new UserAccess(opened().login(), policy, new RolePermissions(), PASSWORDS, Duration.ofDays(3));
    }

    Sessions sessions() {
        return new Sessions(opened().transactions(), opened().sessions(), opened().clock(), SessionPolicy.USUAL);
    }

    Desk desk() {
        return new Desk("АРМ-1", address, address, "0.1.0");
    }

    int count(String from) {
        return Integer.parseInt(one("select count(*)::text as x from " + from));
    }

    String one(String query) {
        return opened().transactions().inTransaction(() -> opened().sql().one(query, row -> row.getString("x")));
    }

    private NewPasswords chosen() {
        return new NewPasswords(new PasswordPolicy(8, COMMON), PASSWORDS, queue);
    }

    private Database opened() {
        return database.open();
    }
}
