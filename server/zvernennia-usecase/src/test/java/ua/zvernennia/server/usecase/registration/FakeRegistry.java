package ua.zvernennia.server.usecase.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.OrgTree;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.RightsState;
import ua.zvernennia.server.usecase.security.RolePermissions;
import ua.zvernennia.server.usecase.security.Sight;

/** A registry in memory, with a note of everything that happened, in order. */
final class FakeRegistry implements Transactions, CardRepository, WriteRequests, Numbers, Permissions, VisibleLines {

    final List<String> happened = new ArrayList<>();
    final List<Registration> issued = new ArrayList<>();
    final List<AuditEvent> audited = new ArrayList<>();
    Instant now = Instant.parse("2026-01-12T08:00:00Z");
    boolean secret;

    private final Map<CardId, List<Card>> cards = new HashMap<>();
    private final Map<RequestId, Request> requests = new HashMap<>();
    private final Permissions roles = new RolePermissions();
    private int last;

    RegistrationPorts ports() {
        var directory =
                new Directory("1", List.of(new District("UA1", "Голосіївський", 1)), List.of(), List.of(), List.of());
        return new RegistrationPorts(
                this,
                this,
                this,
                (id, revision) -> happened.add("change " + revision),
                event -> {
                    happened.add("audit " + event.action());
                    audited.add(event);
                },
                this,
                new FixedDirectory(directory),
                () -> now);
    }

    RegisterCard registerCard() {
        return new RegisterCard(ports(), this, issued::add);
    }

    static Caller caller(Role role) {
        return new Caller(new UserInfo("u1", "login", "Тестова О.", "p1", "Реєстратор", "o1", "Апарат", role), "test");
    }

    static CardContent appeal(LocalDate receivedOn) {
        return new CardContent(
                DocumentKind.APPEAL,
                receivedOn,
                List.of(new Applicant(new PersonName("Ткаченко", "Ірина", ""), "", "", "")),
                1,
                Classification.NONE,
                new Whereabouts("", "", "UA1", "UA1"),
                "Дах тече",
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        happened.add("begin");
        var result = work.get();
        happened.add("commit");
        return result;
    }

    @Override
    public Optional<Card> find(CardId id) {
        return Optional.ofNullable(cards.get(id)).map(List::getLast);
    }

    @Override
    public Optional<Card> findRevision(CardId id, long revision) {
        return Optional.ofNullable(cards.get(id)).map(states -> states.get((int) revision - 1));
    }

    @Override
    public void insert(Card card) {
        happened.add("insert");
        cards.put(card.id(), new ArrayList<>(List.of(card)));
    }

    @Override
    public Card update(Card card) {
        var stored = new Card(
                card.id(),
                card.revision() + 1,
                card.registration(),
                card.state(),
                card.content(),
                card.duplicateOf(),
                card.changedAt(),
                card.changedBy());
        cards.get(card.id()).add(stored);
        return stored;
    }

    @Override
    public List<CardRevision> history(CardId id) {
        return List.of();
    }

    FindPreviousCards findPreviousCards() {
        var nobody = new RightsState("1", RightsTable.defaults(), new OrgTree(List.of()), Map.of(), List.of());
        return new FindPreviousCards(ports(), this, () -> new RightsSource.Now(nobody, now));
    }

    @Override
    public int count(Sight sight, Optional<LocalDate> from) {
        return 0;
    }

    @Override
    public List<CardRow> search(Sight sight, List<String> words, Optional<LocalDate> before, int limit) {
        return List.of();
    }

    @Override
    public List<CardRow> page(Sight sight, Optional<LocalDate> from, Optional<CardRow> after, int limit) {
        return List.of();
    }

    @Override
    public List<CardRow> previous(Sight sight, PersonName name, String phone, int limit) {
        happened.add("limit " + limit);
        return List.of();
    }

    @Override
    public List<CardChange> difference(Sight before, Sight after, Optional<CardId> from, int limit) {
        return List.of();
    }

    @Override
    public Optional<Request> claim(Request request) {
        return Optional.ofNullable(requests.putIfAbsent(request.id(), request));
    }

    @Override
    public String journalFor(DocumentKind kind, String organisation) {
        return kind.name();
    }

    @Override
    public int next(String journal, int year) {
        happened.add("number of " + year);
        return ++last;
    }

    @Override
    public int nextDuplicate(CardId first) {
        return 1;
    }

    @Override
    public Decision decide(Caller caller, Act act) {
        return roles.decide(caller, act);
    }

    @Override
    public int last(String journal, int year) {
        return last;
    }

    @Override
    public void recordVoid(Registration registration, String reason, String by) {
        happened.add("void " + registration.number().text());
    }

    @Override
    public Decision decide(Caller caller, Act act, Card card) {
        return secret ? Decision.refused(Decision.Reason.NO_RULE) : roles.decide(caller, act, card);
    }

    private record FixedDirectory(Directory current) implements DirectoryRepository {

        @Override
        public String version() {
            return current.version();
        }
    }
}
