package ua.zvernennia.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Ground;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

/** Any lawful record. */
final class Records {

    private Records() {}

    static Arbitrary<Card> cards() {
        return Combinators.combine(
                        cardIds(),
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        registrations(),
                        Arbitraries.of(CardState.class),
                        contents(),
                        cardIds().optional(),
                        instants(),
                        text(50))
                .as(Card::new);
    }

    static Arbitrary<CardRevision> revisions() {
        return Combinators.combine(cards(), instants(), instants().optional()).as(CardRevision::new);
    }

    static Arbitrary<CardContent> contents() {
        return Combinators.combine(fronts(), details()).as(CardContent::withDetails);
    }

    static Arbitrary<CardAct> acts() {
        var letters = Combinators.combine(text(100), dates(), text(300)).as(Letter::new);
        return Combinators.combine(
                        Arbitraries.of(ActKind.class),
                        text(200),
                        letters.optional(),
                        text(300),
                        dates().optional(),
                        Arbitraries.of(Ground.class).optional(),
                        numbers().optional(),
                        Arbitraries.of(Confidentiality.class).optional())
                .as(CardAct::new);
    }

    private static Arbitrary<CardDetails> details() {
        var questions = Combinators.combine(text(20), text(200), text(300), text(30), uuids().optional(), text(20))
                .as(Question::new);
        var from = Combinators.combine(text(300), text(100), dates().optional(), Arbitraries.of(true, false))
                .as(Correspondent::new);
        return Combinators.combine(
                        questions.list().ofMaxSize(3),
                        text(20),
                        from.optional(),
                        uuids().list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Confidentiality.class).optional())
                .as(CardDetails::new);
    }

    private static Arbitrary<PersonFacts> facts() {
        var categories = Combinators.combine(text(20), text(200)).as(PersonFacts.Category::new);
        return Combinators.combine(
                        text(20),
                        Arbitraries.integers().between(1890, 2100).optional(),
                        text(50).list().ofMaxSize(3),
                        text(254).list().ofMaxSize(3),
                        text(20),
                        categories
                                .list()
                                .uniqueElements(PersonFacts.Category::code)
                                .ofMaxSize(3),
                        text(500))
                .as(PersonFacts::new);
    }

    private static Arbitrary<CardContent> fronts() {
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.of(DocumentKind.class),
                                        dates(),
                                        applicants().list().ofMaxSize(3),
                                        Arbitraries.integers().between(1, CardContent.CITIZENS_MAX),
                                        classifications(),
                                        whereabouts())
                                .as(Head::new),
                        text(200),
                        Arbitraries.integers().between(0, 90).optional(),
                        text(20),
                        uuids().optional(),
                        text(100))
                .as(Records::content);
    }

    static Arbitrary<NumberRequest> numberRequests() {
        return Combinators.combine(letters(), letters(), cardIds().optional()).as(NumberRequest::new);
    }

    static Arbitrary<CardRow> rows() {
        return Combinators.combine(
                        Combinators.combine(
                                        cardIds(),
                                        Arbitraries.longs().greaterOrEqual(0),
                                        Arbitraries.of(DocumentKind.class),
                                        Arbitraries.of(CardState.class),
                                        numbers())
                                .as(RowHead::new),
                        dates(),
                        dates().optional(),
                        text(40).list().ofSize(8))
                .as(Records::row);
    }

    static Arbitrary<ChangeBatch> batches() {
        var changes = Combinators.combine(cardIds(), Arbitraries.longs().greaterOrEqual(0), rows().optional())
                .as(CardChange::new);
        return Combinators.combine(positions(), changes.list().ofMaxSize(5), instants())
                .as(ChangeBatch::new);
    }

    static Arbitrary<FeedPosition> positions() {
        return Combinators.combine(
                        uuids(),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(FeedPosition::new);
    }

    static Arbitrary<UserInfo> users() {
        return Combinators.combine(
                        uuids(), text(20), text(50), uuids(), text(50), uuids(), text(50), Arbitraries.of(Role.class))
                .as(UserInfo::new);
    }

    static Arbitrary<Directory> directories() {
        var districts =
                Combinators.combine(text(20), text(30), Arbitraries.integers()).as(District::new);
        var rows = Combinators.combine(
                        text(10),
                        text(10),
                        text(30),
                        text(10).optional(),
                        Arbitraries.integers(),
                        dates(),
                        dates().optional(),
                        text(30))
                .as(ClassifierRow::new);
        var units = Combinators.combine(
                        uuids(), text(10), text(30), text(10), uuids().optional(), Arbitraries.of(OrgUnit.Type.class))
                .as(OrgUnit::new);
        var held = Combinators.combine(
                        uuids(), uuids(), text(30), text(30), Arbitraries.of(true, false), dates(), dates().optional())
                .as(Position::new);
        return Combinators.combine(
                        text(36),
                        districts.list().ofMaxSize(3),
                        rows.list().ofMaxSize(3),
                        units.list().ofMaxSize(3),
                        held.list().ofMaxSize(3))
                .as(Directory::new);
    }

    private static CardContent content(
            Head head,
            String summary,
            Optional<Integer> daysOfControl,
            String rule,
            Optional<String> reviewer,
            String note) {
        return new CardContent(
                head.kind(),
                head.receivedOn(),
                head.applicants(),
                head.citizens(),
                head.classification(),
                head.whereabouts(),
                summary,
                daysOfControl
                        .map(days -> head.receivedOn().plusDays(days))
                        .filter(day -> !day.isAfter(Fields.LAST_DAY)),
                rule,
                reviewer,
                note);
    }

    private static CardRow row(RowHead head, LocalDate registered, Optional<LocalDate> control, List<String> texts) {
        return new CardRow(
                head.id(),
                head.revision(),
                head.kind(),
                head.state(),
                head.number(),
                registered,
                texts.get(0),
                texts.get(1),
                control,
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                Optional.of(Confidentiality.values()[texts.get(7).length() % 4])
                        .filter(level -> level != Confidentiality.OPEN));
    }

    private static Arbitrary<Registration> registrations() {
        return Combinators.combine(text(20), Arbitraries.integers().between(1991, 2999), numbers(), dates(), uuids())
                .as(Registration::new);
    }

    private static Arbitrary<RegNumber> numbers() {
        return Combinators.combine(
                        letters(),
                        letters(),
                        Arbitraries.integers().between(1, 999_999_999),
                        Arbitraries.integers().between(0, 999))
                .as(RegNumber::new);
    }

    private static Arbitrary<Applicant> applicants() {
        var names = Combinators.combine(text(100), text(100), text(100)).as(PersonName::new);
        return Combinators.combine(names, text(300), text(50), text(254), facts())
                .as(Applicant::new);
    }

    private static Arbitrary<Classification> classifications() {
        var code = text(20);
        return Combinators.combine(code, code, code, code, code, code).as(Classification::new);
    }

    private static Arbitrary<Whereabouts> whereabouts() {
        return Combinators.combine(text(100), text(100), text(30), text(30)).as(Whereabouts::new);
    }

    private static StringArbitrary letters() {
        return Arbitraries.strings()
                .withChars("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ")
                .ofMaxLength(4);
    }

    private static StringArbitrary text(int max) {
        return Arbitraries.strings()
                .withCharRange('А', 'я')
                .withCharRange(' ', '~')
                .withChars("ґҐєЄіІїЇʼ’«»—№\t\n")
                .ofMaxLength(max);
    }

    private static Arbitrary<CardId> cardIds() {
        return uuids().map(CardId::parse);
    }

    private static Arbitrary<String> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(Fields.FIRST_DAY.toEpochDay(), Fields.LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_000_000_000L, 30_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private record Head(
            DocumentKind kind,
            LocalDate receivedOn,
            List<Applicant> applicants,
            int citizens,
            Classification classification,
            Whereabouts whereabouts) {}

    private record RowHead(CardId id, long revision, DocumentKind kind, CardState state, RegNumber number) {}
}
