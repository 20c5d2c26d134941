package ua.zvernennia.server.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.registration.RegisterCard;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;
import ua.zvernennia.server.usecase.registration.UpdateCard;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Sight;

/** An organisation, a registrar and the use cases over a {@link TestDatabase}, beside what the law gives to it. */
public final class TestRegistry implements AutoCloseable {

    public static final String ORGANISATION = "00000000-0000-0000-0000-000000000001";
    public static final String REVIEWER = "00000000-0000-0000-0000-000000000011";
    public static final String HOLOSIIVSKYI = "UA80000000000126643";
    public static final String DARNYTSKYI = "UA80000000000210193";
    public static final NumberRequest NUMBER = new NumberRequest("", "Т", Optional.empty());

    private static final String SEED = """
            insert into org_unit values
                ('00000000-0000-0000-0000-000000000001', '01', 'Апарат адміністрації', 'Апарат', null, 'APPARATUS');
            insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key) values
                ('00000000-0000-0000-0000-000000000021', 'registrar', 'Тестова Олена', '-',
                 decode(repeat('01', 32), 'hex'), decode(repeat('02', 32), 'hex'));
            insert into position (id, unit_id, title, holder, user_id, role, valid_from) values
                ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000001',
                 'Заступник голови', 'Коваль О. П.', null, 'HEAD', '2020-01-01'),
                ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000001',
                 'Реєстратор', 'Тестова О.', '00000000-0000-0000-0000-000000000021', 'REGISTRAR', '2020-01-01')
            """;

    private final TestDatabase database;
    private final List<Registration> issued = new CopyOnWriteArrayList<>();

    private TestRegistry(TestDatabase database) {
        this.database = database;
    }

    public static TestRegistry create() {
        var database = TestDatabase.create();
        database.execute(SEED);
        return new TestRegistry(database);
    }

    public TestDatabase database() {
        return database;
    }

    public Database open() {
        return database.open();
    }

    public RegistrationPorts ports() {
        return open().registration(open().permissions());
    }

    public RegisterCard registerCard() {
        return new RegisterCard(ports(), open().numbers(), issued::add);
    }

    public UpdateCard updateCard() {
        return new UpdateCard(ports());
    }

    /** The feed in batches of that many log entries. */
    public ChangeFeed feed(int batch) {
        return new ChangeFeed(
                open().transactions(), open().feed(), open().signals(), open().lines(), open().rights(), batch);
    }

    /** What the caller sees now. */
    public Sight sight(Caller caller) {
        return open().transactions().inTransaction(() -> {
            var now = open().rights().current();
            return Sight.of(now.state(), now.subject(caller.user()));
        });
    }

    /** Where the feed ends now, for that reader. */
    public FeedPosition position(Caller caller) {
        var end = open().transactions().inTransaction(open().feed()::position);
        return new FeedPosition(sight(caller).epoch(end.epoch()), end.xid(), end.seq());
    }

    /** All lines the caller sees. */
    public List<CardRow> lines(Caller caller) {
        var sight = sight(caller);
        return open().transactions().inTransaction(caller, () -> open().lines().page(sight, Optional.empty(), 100_000));
    }

    /** What went to the log of numbers, in the order of the answers. */
    public List<Registration> issued() {
        return issued;
    }

    /** Registers an appeal with a summary. */
    public Card registered(String summary) {
        return registerCard().execute(registrar(), RequestId.random(), CardId.random(), NUMBER, appeal(summary));
    }

    public static Caller registrar() {
        return caller("00000000-0000-0000-0000-000000000021", Role.REGISTRAR);
    }

    public static Caller auditor() {
        return caller("00000000-0000-0000-0000-000000000022", Role.AUDITOR);
    }

    public static CardContent appeal(String summary) {
        return appeal(summary, List.of(person("Ткаченко", "Ірина", "Петрівна")));
    }

    public static CardContent appeal(String summary, List<Applicant> applicants) {
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 12),
                applicants,
                Math.max(1, applicants.size()),
                new Classification("1.1", "", "3.2", "5.1", "", "090"),
                new Whereabouts("м. Київ", "Київ", HOLOSIIVSKYI, DARNYTSKYI),
                summary,
                Optional.of(LocalDate.of(2026, 2, 11)),
                "T30",
                Optional.of(REVIEWER),
                "");
    }

    public static Applicant person(String surname, String givenName, String patronymic) {
        return new Applicant(
                new PersonName(surname, givenName, patronymic), "вул. Хрещатик, 36", "+38 (067) 123-45-67", "");
    }

    @Override
    public void close() {
        database.close();
    }

    private static Caller caller(String id, Role role) {
        return new Caller(
                new UserInfo(
                        id,
                        "registrar",
                        "Тестова Олена",
                        "00000000-0000-0000-0000-000000000012",
                        "Реєстратор",
                        ORGANISATION,
                        "Апарат адміністрації",
                        role),
                "test");
    }
}
