package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** What reading the audit needs: the right of auditors alone, and a row of its own for each reading. */
public record AuditReading(
        Transactions transactions, AuditTrail trail, AuditChain chain, AuditLog audit, Permissions permissions) {

    public AuditReading {
        requireNonNull(transactions, "transactions");
        requireNonNull(trail, "trail");
        requireNonNull(chain, "chain");
        requireNonNull(audit, "audit");
        requireNonNull(permissions, "permissions");
    }

    /** @throws ua.zvernennia.model.RegistryException {@code NOT_PERMITTED} */
    <T> T reading(Caller caller, Supplier<T> work) {
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.AUDIT_READ);
            return work.get();
        });
    }

    void record(Caller caller, AuditEvent.Action action, Map<String, String> facts) {
        audit.record(AuditEvent.by(caller, action).with(facts));
    }

    /** What was asked, but for names of people: the audit of a search must not become a list of suspects. */
    static Map<String, String> facts(AuditSearch search) {
        var facts = new HashMap<String, String>();
        if (!search.actions().isEmpty()) {
            facts.put("actions", String.join(" ", List.copyOf(search.actions())));
        }
        search.from().ifPresent(from -> facts.put("from", from.toString()));
        search.until().ifPresent(until -> facts.put("until", until.toString()));
        Map.of("who", search.who(), "actsFor", search.actsFor(), "card", search.card(), "origin", search.origin())
                .forEach((field, text) -> asked(field, text).ifPresent(value -> facts.put(field, value)));
        return facts;
    }

    private static Optional<String> asked(String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(field.equals("card") || field.equals("origin") ? text : "asked");
    }
}
