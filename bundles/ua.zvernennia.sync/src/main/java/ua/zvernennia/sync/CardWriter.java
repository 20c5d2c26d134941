package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.cache.Outbox;
import ua.zvernennia.cache.OutboxEntry;
import ua.zvernennia.cache.Write;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.RegistryClient;

/**
 * Writes through the outbox: stored first, then tried; what the server did not decide on stays and is replayed, in order
 * per document. The server executes a request id once, so a repeat after a lost answer is safe.
 */
final class CardWriter {

    private static final System.Logger LOG = System.getLogger(CardWriter.class.getName());

    private final RegistryClient client;
    private final Outbox outbox;
    private final UnsentCards unsent;
    private final Parts parts;
    private final Clock clock;
    private final LostWrites lost;
    private final Map<CardId, ReentrantLock> locks = new ConcurrentHashMap<>();

    CardWriter(RegistryClient client, Outbox outbox, UnsentCards unsent, Parts parts, Clock clock) {
        this.client = requireNonNull(client, "client");
        this.outbox = requireNonNull(outbox, "outbox");
        this.unsent = requireNonNull(unsent, "unsent");
        this.parts = requireNonNull(parts, "parts");
        this.clock = requireNonNull(clock, "clock");
        lost = new LostWrites(outbox, clock);
    }

    /**
     * Stores a write and tries it.
     *
     * @throws RegistryException the server's refusal, which the caller shows beside the text: a write that was not there
     *     before does not stay then; or a failure that decided nothing: then the write waits
     */
    Card write(RequestId request, CardId id, Write write) {
        return alone(id, () -> {
            var earlier = outbox.find(request);
            var waiting = earlier.filter(OutboxEntry::waiting);
            if (waiting.isPresent() && !waiting.get().write().equals(write)) {
                return overtaken(waiting.get(), write);
            }
            var entry = new OutboxEntry(request, id, write, Optional.empty(), clock.instant());
            return earlier.isPresent() ? storeAndSend(entry) : storeAndSendFirst(entry);
        });
    }

    /** Everything that was not acknowledged, oldest first. */
    List<OutboxEntry> entries() {
        return outbox.entries();
    }

    /** What is being typed, see {@link Outbox#typed}. */
    List<TypedCard> typed() {
        return outbox.typed();
    }

    List<TypedCard> keepTyped(List<TypedCard> cards) {
        outbox.keepTyped(cards);
        return cards;
    }

    /** Sends an entry again, refused or not; it stays unless the server accepts it. */
    Card resend(RequestId request) {
        var card = entry(request).card();
        return alone(card, () -> {
            var entry = entry(request);
            return storeAndSend(new OutboxEntry(request, card, entry.write(), Optional.empty(), entry.created()));
        });
    }

    /** Forgets a refused entry; one that waits stays. False when there was none to forget. */
    boolean discard(RequestId request) {
        var refused = outbox.find(request).filter(entry -> !entry.waiting());
        refused.ifPresent(entry -> {
            outbox.discard(request);
            countWaiting();
        });
        return refused.isPresent();
    }

    /** Sends everything that waits; ends with the failure of the line, if there is one. */
    void replay() {
        Set<CardId> stopped = new HashSet<>();
        for (var entry : outbox.entries()) {
            if (entry.waiting() && !stopped.contains(entry.card())) {
                boolean sent = alone(entry.card(), () -> replay(entry.request()));
                if (!sent) {
                    stopped.add(entry.card());
                }
            }
        }
        countWaiting();
    }

    /**
     * The list of the server is whole here. What was acknowledged in another epoch and is not in it any more was lost in a
     * restore: its author finds it among the unsent, to send it again.
     */
    void offerLost(FeedPosition position) {
        var cards = lost.look(position.epoch(), parts.index()::revision);
        if (!cards.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "the server was restored, cards with lost writes: {0}", cards.size());
            countWaiting();
            tellRefused(cards, ErrorCode.LOST_IN_RESTORE);
        }
    }

    boolean hasWaiting() {
        return parts.board().status().waiting() > 0;
    }

    /** Counts what waits, and shows it in the list. */
    void countWaiting() {
        parts.board()
                .waiting(Math.toIntExact(
                        outbox.entries().stream().filter(OutboxEntry::waiting).count()));
        parts.index().waiting(unsent.lines(parts.directory()));
    }

    /** The text was changed after a first try whose answer was lost: that try may have been executed. */
    private Card overtaken(OutboxEntry first, Write write) {
        Card stored;
        try {
            stored = send(first);
        } catch (RegistryException e) {
            if (undecided(e)) {
                throw e;
            }
            return storeAndSend(
                    new OutboxEntry(first.request(), first.card(), write, Optional.empty(), first.created()));
        }
        var update = new Write.Update(stored.revision(), write.content());
        return storeAndSend(
                new OutboxEntry(RequestId.random(), first.card(), update, Optional.empty(), clock.instant()));
    }

    private OutboxEntry entry(RequestId request) {
        return outbox.find(request)
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "no such entry in the outbox"));
    }

    private Card storeAndSendFirst(OutboxEntry entry) {
        try {
            return storeAndSend(entry);
        } catch (RegistryException e) {
            boolean forgotten = discard(entry.request());
            LOG.log(System.Logger.Level.DEBUG, "refused: {0}, forgotten: {1}", e.code(), forgotten);
            throw e;
        }
    }

    private Card storeAndSend(OutboxEntry entry) {
        outbox.put(entry);
        parts.board().waiting(parts.board().status().waiting() + 1);
        try {
            return sendInTurn(entry);
        } catch (RegistryException e) {
            countWaiting(); // what stays is shown in the list
            throw e;
        }
    }

    private Card sendInTurn(OutboxEntry entry) {
        for (var earlier : before(entry)) {
            try {
                send(earlier);
                tellSent(earlier.card());
            } catch (RegistryException e) {
                if (undecided(e)) {
                    throw e;
                }
                tellRefused(earlier.card(), e.code());
            }
        }
        return send(outbox.find(entry.request()).orElse(entry)); // its revision may have moved with those before it
    }

    private List<OutboxEntry> before(OutboxEntry entry) {
        return outbox.entries().stream()
                .takeWhile(each -> !each.request().equals(entry.request()))
                .filter(each -> each.card().equals(entry.card()) && each.waiting())
                .toList();
    }

    private boolean replay(RequestId request) {
        var entry = outbox.find(request).filter(OutboxEntry::waiting);
        if (entry.isEmpty()) {
            return true; // its caller was faster
        }
        try {
            send(entry.get());
            tellSent(entry.get().card());
            return true;
        } catch (RegistryException e) {
            if (undecided(e)) {
                throw e;
            }
            tellRefused(entry.get().card(), e.code());
            return false;
        }
    }

    private Card send(OutboxEntry entry) {
        Card card;
        try {
            card = switch (entry.write()) {
                case Write.Register register ->
                    client.register(entry.request(), entry.card(), register.number(), register.content());
                case Write.Update update ->
                    client.update(entry.request(), entry.card(), update.revision(), update.content());
            };
        } catch (RegistryException e) {
            if (!undecided(e)) {
                outbox.refuse(entry.request(), e.code());
                countWaiting();
            }
            throw e;
        }
        moveOn(entry, card);
        outbox.acknowledge(entry.request(), card.revision(), clock.instant());
        var line = CardLines.of(card, parts.directory().current());
        parts.index().apply(List.of(ListIndex.change(line)));
        countWaiting();
        return card;
    }

    /** What was written on top of this write goes on from its outcome: it is no conflict with oneself. */
    private void moveOn(OutboxEntry sent, Card stored) {
        long base = sent.write() instanceof Write.Update update ? update.revision() : 1;
        boolean behind = false;
        for (var entry : outbox.entries()) {
            if (behind
                    && entry.waiting()
                    && entry.card().equals(sent.card())
                    && entry.write() instanceof Write.Update update
                    && update.revision() == base) {
                outbox.put(new OutboxEntry(
                        entry.request(),
                        entry.card(),
                        new Write.Update(stored.revision(), update.content()),
                        Optional.empty(),
                        entry.created()));
            }
            behind |= entry.request().equals(sent.request());
        }
    }

    /** Whether the server may still execute the write, or has not been asked. */
    private static boolean undecided(RegistryException e) {
        return switch (e.code().kind()) {
            case TRANSIENT, UNAUTHENTICATED, TRUST, LOCAL -> true;
            case USER, NOT_FOUND, CONFLICT, DENIED, OPERATOR, BUG -> false;
        };
    }

    private void tellSent(CardId id) {
        parts.announcer().announce(EventTopics.WRITE_SENT, Map.of(EventTopics.CARD_IDS, Set.of(id.text())));
    }

    private void tellRefused(CardId id, ErrorCode code) {
        LOG.log(System.Logger.Level.WARNING, "a waiting write was refused: {0}", code);
        tellRefused(Set.of(id), code);
    }

    private void tellRefused(Set<CardId> cards, ErrorCode code) {
        var ids = cards.stream().map(CardId::text).collect(Collectors.toUnmodifiableSet());
        parts.announcer()
                .announce(
                        EventTopics.WRITE_REFUSED, Map.of(EventTopics.CARD_IDS, ids, EventTopics.REASON, code.name()));
    }

    private <T> T alone(CardId id, Supplier<T> work) {
        var lock = locks.computeIfAbsent(id, card -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
