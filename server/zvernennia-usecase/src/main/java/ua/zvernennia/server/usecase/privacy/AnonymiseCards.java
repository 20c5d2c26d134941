package ua.zvernennia.server.usecase.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.privacy.Anonymous;
import ua.zvernennia.model.privacy.KeepingRule;
import ua.zvernennia.model.privacy.PersonTraces;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.files.ContentStore;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;

/**
 * Takes the people out of cards whose keeping time has passed (закон «Про захист персональних даних», ст. 15): a command
 * of the operator, since a commission decides on it. Card, history and audit stay, of nobody; kept states, the words of
 * others about the card and its files go with it. Each card is a transaction of its own, so that a run which ends in the
 * middle is begun again.
 */
public final class AnonymiseCards {

    /** Stands in the history as who did it. */
    public static final String BY = "Знеособлення";

    public static final int REASON_MAX = 500;

    private static final String ORIGIN = "privacy anonymise";
    private static final int FORGOTTEN_AT_ONCE = 100;

    private final RegistrationPorts ports;
    private final KeptCards kept;
    private final ContentStore store;

    public AnonymiseCards(RegistrationPorts ports, KeptCards kept, ContentStore store) {
        this.ports = requireNonNull(ports, "ports");
        this.kept = requireNonNull(kept, "kept");
        this.store = requireNonNull(store, "store");
    }

    /** What would be done today; changes nothing. */
    public List<DueCard> due(int limit) {
        return ports.transactions().inTransaction(Job.UPKEEP, () -> kept.due(today(), limit));
    }

    /** By kind and first day. */
    public List<KeepingRule> rules() {
        return ports.transactions().inTransaction(Job.UPKEEP, kept::rules);
    }

    /** Lets another rule hold from its first day on. */
    public void keep(KeepingRule rule) {
        ports.transactions().inTransaction(Job.UPKEEP, () -> {
            kept.put(rule);
            ports.audit()
                    .record(AuditEvent.from("privacy keep", AuditEvent.Action.KEEPING_CHANGED)
                            .with(Map.of(
                                    "kind",
                                    rule.kind().name(),
                                    "years",
                                    Integer.toString(rule.years()),
                                    "from",
                                    rule.validFrom().toString(),
                                    "source",
                                    rule.source())));
            return rule;
        });
    }

    /**
     * Takes the people out of one card.
     *
     * @param reason number and date of the commission's act
     * @throws RegistryException {@link ErrorCode#CARD_STILL_KEPT} for a card that is open, under control, kept still, or
     *     anonymous already; {@link ErrorCode#REQUIRED_VALUE_MISSING} and {@link ErrorCode#TEXT_TOO_LONG} for the reason
     */
    public DueCard execute(CardId id, String reason) {
        var why = required(reason);
        return ports.transactions().inTransaction(Job.UPKEEP, () -> {
            var due = kept.lockDue(id, today())
                    .orElseThrow(() -> new RegistryException(ErrorCode.CARD_STILL_KEPT, "card " + id));
            var states =
                    ports.cards().history(id).stream().map(CardRevision::card).toList();
            var stored = ports.cards().find(id).orElseThrow();
            var traces = PersonTraces.of(states);
            var now = ports.clock().now();
            var anonymous = ports.cards().update(by(Anonymous.of(stored), now));
            kept.rewriteVersions(id, Anonymous::of);
            kept.rewriteTexts(id, traces::scrub);
            kept.removeFiles(id, now, BY);
            kept.mark(id, now);
            ports.audit()
                    .record(AuditEvent.from(ORIGIN, AuditEvent.Action.CARD_ANONYMISED)
                            .about(id)
                            .with(Map.of("reason", why, "closed", due.closedOn().toString(), "source", due.source())));
            ports.changes().cardChanged(id, anonymous.revision());
            return due;
        });
    }

    /** Deletes from the disk what belongs to no card any more; goes on where an earlier run ended. */
    public int forgetContents() {
        int gone = 0;
        for (var some = toForget(); !some.isEmpty(); some = toForget()) {
            for (var content : some) {
                store.forget(content);
                ports.transactions().inTransaction(Job.UPKEEP, () -> {
                    kept.forgotten(content);
                    return content;
                });
                gone++;
            }
        }
        return gone;
    }

    private List<FileHash> toForget() {
        return ports.transactions().inTransaction(Job.UPKEEP, () -> kept.toForget(FORGOTTEN_AT_ONCE));
    }

    private LocalDate today() {
        return ports.clock().now().atZone(RegistryClock.ZONE).toLocalDate();
    }

    private static Card by(Card card, Instant now) {
        return new Card(
                card.id(),
                card.revision(),
                card.registration(),
                card.state(),
                card.content(),
                card.duplicateOf(),
                now,
                BY);
    }

    private static String required(String reason) {
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "reason: missing", Map.of("field", "reason"));
        }
        if (why.length() > REASON_MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "reason: " + why.length() + " characters (expected: <= " + REASON_MAX + ')',
                    Map.of("field", "reason", "limit", Integer.toString(REASON_MAX)));
        }
        return why;
    }
}
