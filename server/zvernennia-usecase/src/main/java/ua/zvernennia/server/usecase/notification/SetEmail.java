package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;

/** Where a user gets letters; the address itself is not audited, that it was changed is. */
public final class SetEmail {

    private static final int LENGTH_MAX = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Transactions transactions;
    private final Contacts contacts;
    private final AuditLog audit;

    public SetEmail(Transactions transactions, Contacts contacts, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.contacts = requireNonNull(contacts, "contacts");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Sets or takes away.
     *
     * @param origin name of the command
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for what is no address, {@link ErrorCode#LOGIN_UNKNOWN}
     */
    public void execute(String origin, String login, Optional<String> address) {
        address.filter(text ->
                        text.length() > LENGTH_MAX || !SHAPE.matcher(text).matches())
                .ifPresent(text -> {
                    throw new RegistryException(
                            ErrorCode.INVALID_VALUE, "address (expected: name@host)", Map.of("field", "email"));
                });
        transactions.inTransaction(() -> {
            var user = contacts.setEmail(login, address)
                    .orElseThrow(() ->
                            new RegistryException(ErrorCode.LOGIN_UNKNOWN, "login " + login, Map.of("login", login)));
            audit.record(AuditEvent.from(origin, AuditEvent.Action.USER_CHANGED)
                    .with(Map.of("user", user, "email", address.isPresent() ? "set" : "removed")));
            return true;
        });
    }
}
