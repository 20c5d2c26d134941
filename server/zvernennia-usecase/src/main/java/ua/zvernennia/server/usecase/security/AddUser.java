package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;

/** Adds a user with a position of their own; a command of the operator, so no caller. */
public final class AddUser {

    private final Transactions transactions;
    private final UserRepository users;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Tokens tokens = new Tokens();

    public AddUser(Transactions transactions, UserRepository users, Passwords passwords, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.users = requireNonNull(users, "users");
        this.passwords = requireNonNull(passwords, "passwords");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * The caller wipes {@code password}.
     *
     * @return id of the user, UUID text
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} when the login is taken or the organisation unknown
     */
    public String execute(NewUser user, char[] password) {
        if (password.length == 0) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "password: empty", Map.of("field", "password"));
        }
        var hash = passwords.hash(password);
        return transactions.inTransaction(() -> {
            if (users.loginExists(user.login())) {
                throw new RegistryException(ErrorCode.INVALID_VALUE, "login is taken", Map.of("field", "login"));
            }
            var id = users.add(user, hash, tokens.newKey(), tokens.newKey());
            audit.record(AuditEvent.from("user add", AuditEvent.Action.USER_ADDED)
                    .with(Map.of("user", id, "role", user.role().name())));
            return id;
        });
    }
}
