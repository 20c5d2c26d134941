package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.api.LocalData.Unsent;
import ua.zvernennia.cache.CardCache;
import ua.zvernennia.cache.Outbox;
import ua.zvernennia.cache.OutboxEntry;
import ua.zvernennia.cache.Write;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.security.UserInfo;

/** Cards as they will be once what waits in the outbox has been sent. */
final class UnsentCards {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Outbox outbox;
    private final CardCache cards;
    private final UserInfo user;
    private final Clock clock;

    UnsentCards(Outbox outbox, CardCache cards, UserInfo user, Clock clock) {
        this.outbox = requireNonNull(outbox, "outbox");
        this.cards = requireNonNull(cards, "cards");
        this.user = requireNonNull(user, "user");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Everything the server has not executed. */
    List<Unsent> all() {
        return outbox.entries().stream().map(this::unsent).toList();
    }

    /** The line of each card that has something waiting; empty where the card itself is not kept here. */
    Map<CardId, Optional<CardRow>> lines(LastDirectory directory) {
        var lines = new LinkedHashMap<CardId, Optional<CardRow>>();
        for (var entry : outbox.entries()) {
            if (entry.waiting() || entry.write() instanceof Write.Register) { // a refused one has no other line
                lines.put(entry.card(), card(entry).map(card -> CardLines.of(card, directory.current())));
            }
        }
        return lines;
    }

    /** The card with its last waiting text, or as it was when last opened. */
    Optional<Card> card(CardId id) {
        var last = outbox.entries().stream()
                .filter(entry -> entry.waiting() && entry.card().equals(id))
                .reduce((first, second) -> second);
        return last.isPresent() ? card(last.get()) : cards.card(id);
    }

    private Optional<Card> card(OutboxEntry entry) {
        return cards.card(entry.card())
                .or(() -> registeredHere(entry))
                .map(kept -> new Card(
                        kept.id(),
                        kept.revision(),
                        kept.registration(),
                        kept.state(),
                        entry.write().content(),
                        kept.duplicateOf(),
                        kept.changedAt(),
                        kept.changedBy()));
    }

    private Optional<Card> registeredHere(OutboxEntry entry) {
        var first = outbox.entries().stream()
                .filter(each -> each.card().equals(entry.card()) && each.write() instanceof Write.Register)
                .findFirst();
        return first.map(OutboxEntry::created).map(created -> registered(entry, created));
    }

    private Card registered(OutboxEntry entry, Instant created) {
        var day = LocalDate.ofInstant(created, KYIV);
        return new Card(
                entry.card(),
                1,
                new Registration("APPEALS", day.getYear(), RegNumber.awaited(), day, user.organisation()),
                CardState.REGISTERED,
                entry.write().content(),
                Optional.empty(),
                clock.instant(),
                user.displayName());
    }

    private Unsent unsent(OutboxEntry entry) {
        boolean registration = entry.write() instanceof Write.Register;
        return new Unsent(
                entry.request(),
                entry.card(),
                registration,
                registration ? Optional.empty() : base(entry),
                entry.write().content(),
                entry.refusal(),
                entry.created());
    }

    /** What the change was made on, where it is still kept. */
    private Optional<Card> base(OutboxEntry entry) {
        return entry.write() instanceof Write.Update update
                ? cards.card(entry.card()).filter(card -> card.revision() == update.revision())
                : Optional.empty();
    }
}
