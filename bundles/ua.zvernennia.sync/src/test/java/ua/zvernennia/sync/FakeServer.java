package ua.zvernennia.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.CardsReceiver;
import ua.zvernennia.rpc.ChangesReceiver;
import ua.zvernennia.rpc.Endpoint;
import ua.zvernennia.rpc.ExecutionsClient;
import ua.zvernennia.rpc.FilesClient;
import ua.zvernennia.rpc.PresentedAuthority;
import ua.zvernennia.rpc.RegistryClient;
import ua.zvernennia.rpc.ServerStream;
import ua.zvernennia.rpc.Servers;

/** A registry in memory, with switches for what can go wrong on the way. Safe for several threads. */
final class FakeServer implements Servers {

    final FakeDesk desk = new FakeDesk();
    private volatile boolean asksForCode;
    static final Directory DIRECTORY =
            new Directory("1", List.of(new District("D1", "Подільський", 1)), List.of(), List.of(), List.of());

    static final String ORGANISATION = new UUID(0, 3).toString();

    final FakeFileStore fileStore = new FakeFileStore();
    private final Map<CardId, Card> cards = new HashMap<>();
    private final Map<RequestId, Card> answers = new HashMap<>();
    private final List<CardChange> log = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private String epoch = new UUID(0, 1).toString();
    private int running;
    private boolean reachable = true;
    private boolean loseNextAnswer;
    private int breakLoadAfter = Integer.MAX_VALUE;
    private Optional<ErrorCode> refusal = Optional.empty();

    synchronized void reachable(boolean now) {
        reachable = now;
        if (!now) {
            breakStreams();
        }
    }

    synchronized void breakStreams() {
        List.copyOf(streams).forEach(stream -> stream.fail(ErrorCode.SERVER_UNREACHABLE));
    }

    /** @param how the server says that it is over */
    synchronized void endSession(ErrorCode how) {
        List.copyOf(streams).forEach(stream -> stream.fail(how));
    }

    /** From now on a password alone is not enough. */
    synchronized void askForCode() {
        asksForCode = true;
    }

    synchronized void loseNextAnswer() {
        loseNextAnswer = true;
    }

    synchronized void breakLoadAfter(int rows) {
        breakLoadAfter = rows;
    }

    synchronized void refuse(ErrorCode code) {
        refusal = Optional.of(code);
    }

    synchronized void refuseNothing() {
        refusal = Optional.empty();
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<CardRow> rows() {
        return cards.values().stream()
                .map(card -> CardLines.of(card, DIRECTORY))
                .toList();
    }

    synchronized int streams() {
        return streams.size();
    }

    /** As if the database was restored from a backup: another life, other content. */
    synchronized void restore() {
        cards.clear();
        answers.clear();
        beginEpoch();
    }

    /** As if it was restored from a copy that lacks nothing. */
    synchronized void beginEpoch() {
        epoch = UUID.randomUUID().toString();
        log.clear();
        breakStreams();
    }

    synchronized List<CardId> add(int count) {
        var ids = new ArrayList<CardId>();
        for (int i = 0; i < count; i++) {
            ids.add(CardId.random());
            store(ids.getLast(), 1, WorkstationTest.content("картка " + i));
        }
        return ids;
    }

    synchronized void change(CardId id, String summary) {
        store(id, cards.get(id).revision() + 1, WorkstationTest.content(summary));
    }

    synchronized void remove(CardId id) {
        var gone = cards.remove(id);
        append(new CardChange(id, gone.revision() + 1, Optional.empty()));
    }

    /** Sends a batch once more, late and in the wrong order. */
    synchronized void repeatFrom(int first) {
        var batch = new ChangeBatch(position(), log.subList(first, log.size()).reversed(), Instant.now());
        List.copyOf(streams).forEach(stream -> stream.batch(batch));
    }

    @Override
    public PresentedAuthority identify(Endpoint endpoint) {
        synchronized (this) {
            answerOrFail("identify");
        }
        return new PresentedAuthority(endpoint, "AA:BB", "CN=CA", Instant.EPOCH, PresentedAuthority.Standing.KNOWN);
    }

    @Override
    public void trust(PresentedAuthority authority) {
        throw new UnsupportedOperationException("not in these tests");
    }

    @Override
    public RegistryClient connect(Endpoint endpoint) {
        return new Client();
    }

    private void answerOrFail(String call) {
        calls.add(call);
        if (!reachable) {
            throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "switched off");
        }
    }

    private Card store(CardId id, long revision, CardContent content) {
        var before = Optional.ofNullable(cards.get(id));
        var registration = before.map(Card::registration)
                .orElseGet(() -> new Registration(
                        "APPEALS",
                        2026,
                        new RegNumber("", "П", ++running, 0),
                        LocalDate.of(2026, 5, 14),
                        ORGANISATION));
        var card = new Card(
                id, revision, registration, CardState.REGISTERED, content, Optional.empty(), Instant.EPOCH, "хтось");
        cards.put(id, card);
        append(new CardChange(id, revision, Optional.of(CardLines.of(card, DIRECTORY))));
        return card;
    }

    private void append(CardChange change) {
        log.add(change);
        var batch = new ChangeBatch(position(), List.of(change), Instant.now());
        List.copyOf(streams).forEach(stream -> stream.batch(batch));
    }

    private FeedPosition position() {
        return new FeedPosition(epoch, log.size(), 0);
    }

    private Card execute(RequestId request, String call, Supplier<Card> work) {
        synchronized (this) {
            answerOrFail(call);
            refusal.ifPresent(code -> {
                throw new RegistryException(code, "refused");
            });
            var card = answers.get(request);
            if (card == null) {
                card = work.get();
                answers.put(request, card);
            }
            if (loseNextAnswer) {
                loseNextAnswer = false;
                throw new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "answer lost");
            }
            return card;
        }
    }

    private final class Client extends FakeLogins {

        Client() {
            super(desk);
        }

        @Override
        void asked(String call) {
            synchronized (FakeServer.this) {
                answerOrFail(call);
            }
        }

        @Override
        boolean asksForCode() {
            return asksForCode;
        }

        @Override
        public void logout() {
            synchronized (FakeServer.this) {
                answerOrFail("logout");
            }
        }

        @Override
        public Optional<Directory> directory(String knownVersion) {
            synchronized (FakeServer.this) {
                answerOrFail("directory");
                return knownVersion.equals(DIRECTORY.version()) ? Optional.empty() : Optional.of(DIRECTORY);
            }
        }

        @Override
        public Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
            return execute(request, "register " + content.summary(), () -> store(id, 1, content));
        }

        @Override
        public Card update(RequestId request, CardId id, long revision, CardContent content) {
            return execute(request, "update " + content.summary(), () -> {
                if (cards.get(id).revision() != revision) {
                    throw new RegistryException(ErrorCode.CARD_CHANGED_MEANWHILE, "late");
                }
                return store(id, revision + 1, content);
            });
        }

        @Override
        public Card load(CardId id) {
            synchronized (FakeServer.this) {
                answerOrFail("load");
                return Optional.ofNullable(cards.get(id))
                        .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "none"));
            }
        }

        @Override
        public Card unmask(CardId id, String reason) {
            return load(id);
        }

        @Override
        public List<CardRevision> history(CardId id) {
            return List.of();
        }

        @Override
        public List<CardRow> previous(PersonName name, String phone, int limit) {
            return List.of();
        }

        @Override
        public ExecutionsClient executions() {
            throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no trees here");
        }

        @Override
        public FilesClient files() {
            return fileStore;
        }

        @Override
        public ServerStream streamCards(Optional<LocalDate> day, CardsReceiver receiver) {
            synchronized (FakeServer.this) {
                answerOrFail("stream");
                var all = desk.since(day, rows());
                var stream = new Stream(new NoChanges());
                receiver.begin(position(), all.size());
                for (int from = 0; from < all.size(); from += 500) {
                    if (from >= breakLoadAfter) {
                        breakLoadAfter = Integer.MAX_VALUE;
                        stream.fail(ErrorCode.SERVER_UNREACHABLE);
                        return stream;
                    }
                    receiver.rows(all.subList(from, Math.min(from + 500, all.size())));
                }
                stream.end.complete(null);
                return stream;
            }
        }

        @Override
        public ServerStream watch(FeedPosition from, ChangesReceiver receiver) {
            synchronized (FakeServer.this) {
                answerOrFail("watch " + from.xid());
                var stream = new Stream(receiver);
                if (!from.epoch().equals(epoch)) {
                    receiver.reloadRequired();
                    stream.end.complete(null);
                    return stream;
                }
                streams.add(stream);
                var missed = log.subList(Math.toIntExact(from.xid()), log.size());
                stream.batch(new ChangeBatch(position(), missed, Instant.now()));
                return stream;
            }
        }

        @Override
        public void renewLine() {
            // every call here is a line of its own
        }

        @Override
        public void close() {
            breakStreams();
        }
    }

    private final class Stream implements ServerStream {

        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final ChangesReceiver receiver;

        Stream(ChangesReceiver receiver) {
            this.receiver = receiver;
        }

        void batch(ChangeBatch batch) {
            receiver.batch(batch);
        }

        void fail(ErrorCode code) {
            synchronized (FakeServer.this) {
                streams.remove(this);
            }
            end.completeExceptionally(new RegistryException(code, "broken"));
        }

        @Override
        public void await() {
            try {
                end.get();
            } catch (ExecutionException e) {
                throw (RegistryException) e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void cancel() {
            synchronized (FakeServer.this) {
                streams.remove(this);
            }
            end.complete(null);
        }
    }
}
