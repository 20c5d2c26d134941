package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.grpc.AccountUseCases;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.jpa.security.CommonPasswords;
import ua.zvernennia.server.main.config.LoginConfig;
import ua.zvernennia.server.usecase.security.ChangePassword;
import ua.zvernennia.server.usecase.security.ContinueLogin;
import ua.zvernennia.server.usecase.security.DirectoryLogin;
import ua.zvernennia.server.usecase.security.LogIn;
import ua.zvernennia.server.usecase.security.LogOut;
import ua.zvernennia.server.usecase.security.LoginPorts;
import ua.zvernennia.server.usecase.security.LoginQueue;
import ua.zvernennia.server.usecase.security.NewPasswords;
import ua.zvernennia.server.usecase.security.OwnSecondFactor;
import ua.zvernennia.server.usecase.security.OwnSessions;
import ua.zvernennia.server.usecase.security.PasswordPolicy;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.Sessions;
import ua.zvernennia.server.usecase.security.TrimLogins;
import ua.zvernennia.server.usecase.security.UserAccess;

/** Everything about logging in, over one queue for the hashes. */
record Logins(LogIn logIn, LogOut logOut, Sessions sessions, AccountUseCases account, TrimLogins trim) {

    Logins {
        requireNonNull(logIn, "logIn");
        requireNonNull(logOut, "logOut");
        requireNonNull(sessions, "sessions");
        requireNonNull(account, "account");
        requireNonNull(trim, "trim");
    }

    static Logins on(LoginPorts ports, Permissions permissions, DirectoryLogin directory, LoginConfig config) {
        var passwords = new Argon2Passwords(config.hashesAtATime());
        var queue = new LoginQueue(config.hashesAtATime(), config.hashesWaiting(), System::nanoTime);
        var chosen =
                new NewPasswords(new PasswordPolicy(config.minPassword(), new CommonPasswords()), passwords, queue);
        var policy = config.policy();
        return new Logins(
                new LogIn(ports, policy, passwords, queue, directory, config.minPassword()),
                new LogOut(ports.transactions(), ports.sessions(), ports.audit()),
                new Sessions(ports.transactions(), ports.sessions(), ports.clock(), policy.sessions()),
                new AccountUseCases(
                        new ContinueLogin(ports, policy, chosen),
                        new ChangePassword(ports, policy, chosen),
                        new OwnSessions(ports.transactions(), ports.sessions(), ports.audit()),
                        new OwnSecondFactor(ports, policy),
                        new UserAccess(ports, policy, permissions, passwords, config.oneTimeLife())),
                new TrimLogins(ports, policy));
    }
}
