package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.administration.Post;
import ua.zvernennia.city.people.NameBook;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.terms.WorkingCalendar;

/** All cards, one after the other in the order of registration; keeps a bounded part of them. */
public final class CardStream {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Workshop shop;
    private final Rhythm rhythm;
    private final KindShares kinds;
    private final int cards;
    private final Appeals appeals;
    private final OtherDocuments others;
    private final Map<Journal, Integer> counters = new TreeMap<>();

    /** @param end the last day of registration, inclusive */
    public CardStream(Dice dice, NameBook names, Atlas atlas, Chart chart, KindShares kinds, int cards, LocalDate end) {
        var calendar = WorkingCalendar.ukraine();
        this.shop = new Workshop(dice, names, atlas, chart, new Phrases(), calendar, end);
        this.rhythm = new Rhythm(cards, end, calendar);
        this.kinds = kinds;
        this.cards = cards;
        this.appeals = new Appeals(shop);
        this.others = new OtherDocuments(shop);
    }

    /** Gives every card to {@code sink}; to be called once. */
    public void forEach(Consumer<Card> sink) {
        var registrars = shop.chart().users().stream()
                .filter(post -> post.login().orElseThrow().startsWith("registrar"))
                .toList();
        for (int i = 0; i < cards; i++) {
            var moment = rhythm.moment(i);
            var kind = kinds.any(shop.dice());
            var draft = kind == DocumentKind.APPEAL
                    ? appeals.next(moment.toLocalDate())
                    : others.next(kind, moment.toLocalDate());
            sink.accept(register(draft, moment, shop.dice().pick(registrars)));
        }
    }

    /** The last running number of each journal and year, when all cards are given. */
    public Map<Journal, Integer> counters() {
        return counters;
    }

    private Card register(Draft draft, LocalDateTime moment, Post registrar) {
        var day = moment.toLocalDate();
        var id = new CardId(shop.dice().uuid());
        var journal = new Journal(code(draft.content().kind()), day.getYear());
        var duplicate = draft.duplicateOf();
        int running = duplicate.map(Draft.Duplicate::running).orElseGet(() -> counters.merge(journal, 1, Integer::sum));
        var number = new RegNumber(
                draft.channel(),
                draft.prefix(),
                running,
                duplicate.map(Draft.Duplicate::ordinal).orElse(0));
        if (duplicate.isEmpty() && draft.content().kind() == DocumentKind.APPEAL) {
            appeals.remember(new Memory.Registered(id, number, draft.organisation(), day, draft.content()));
        }
        return new Card(
                id,
                1,
                new Registration(journal.code(), journal.year(), number, day, draft.organisation()),
                shop.state(day, draft.content().controlDate()),
                draft.content(),
                duplicate.map(Draft.Duplicate::first),
                moment.atZone(KYIV).toInstant(),
                registrar.position().holder());
    }

    private static String code(DocumentKind kind) {
        return switch (kind) {
            case APPEAL -> "APPEALS";
            case INFO_REQUEST -> "INFO_REQUESTS";
            case INCOMING, OUTGOING, INTERNAL, REGULATORY -> kind.name();
        };
    }

    /** A counter's key. */
    public record Journal(String code, int year) implements Comparable<Journal> {

        @Override
        public int compareTo(Journal other) {
            int byCode = code.compareTo(other.code);
            return byCode == 0 ? Integer.compare(year, other.year) : byCode;
        }
    }
}
