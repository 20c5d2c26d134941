package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

class CardJsonTest {

    private static final Instant AT = Instant.parse("2026-01-12T08:30:00.123456Z");

    @Property(tries = 300)
    void writtenAndReadIsTheSame(@ForAll("cards") Card card) {
        var read = CardJson.read(
                card.id(), card.revision(), card.state(), CardJson.write(card), card.changedAt(), card.changedBy());
        assertThat(read).isEqualTo(card);
    }

    @Test
    void whatAnOlderVersionDidNotWriteIsEmpty() {
        var json = """
                {"registration": {"journal": "APPEALS", "year": 2026, "prefix": "Т", "running": 5, "duplicate": 0,
                                  "registeredOn": "2026-01-12", "organisation": "o"},
                 "content": {"kind": "APPEAL", "receivedOn": "2026-01-12", "applicants": [], "citizens": 1}}""";
        var card = CardJson.read(new CardId(new UUID(0, 1)), 1, CardState.REGISTERED, json, AT, "хтось");
        assertThat(card.registration().number().text()).isEqualTo("Т-5");
        assertThat(card.content().summary()).isEmpty();
        assertThat(card.content().reviewer()).isEmpty();
    }

    @Provide
    Arbitrary<Card> cards() {
        return Combinators.combine(
                        contents(),
                        Arbitraries.of(CardState.class),
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("", "КО", "БП", "Ґ"),
                        Arbitraries.longs())
                .as((content, state, running, duplicate, prefix, id) -> new Card(
                        new CardId(new UUID(id, running)),
                        running,
                        new Registration(
                                "APPEALS",
                                2026,
                                new RegNumber("", prefix, running, duplicate),
                                LocalDate.of(2026, 1, 12),
                                "o"),
                        state,
                        content,
                        duplicate == 0 ? Optional.empty() : Optional.of(new CardId(new UUID(1, id))),
                        AT,
                        "хтось"));
    }

    private static Arbitrary<CardContent> contents() {
        var dates = Arbitraries.integers().between(0, 4000).map(LocalDate.of(2020, 1, 1)::plusDays);
        return Combinators.combine(
                        Arbitraries.of(DocumentKind.class),
                        dates,
                        people().list().ofMaxSize(5),
                        texts(20).list().ofSize(8),
                        texts(4000),
                        dates.optional(),
                        texts(60).optional())
                .as((kind, received, applicants, codes, summary, control, reviewer) -> new CardContent(
                        kind,
                        received,
                        applicants,
                        applicants.size() + 1,
                        new Classification(
                                codes.get(0), codes.get(1), codes.get(2), codes.get(3), codes.get(4), codes.get(5)),
                        new Whereabouts(codes.get(6), codes.get(7), codes.get(0), codes.get(1)),
                        summary,
                        control.filter(date -> !date.isBefore(received)),
                        codes.get(2),
                        reviewer,
                        codes.get(3)));
    }

    private static Arbitrary<Applicant> people() {
        return Combinators.combine(texts(40), texts(40), texts(40), texts(50))
                .as((surname, given, patronymic, contact) ->
                        new Applicant(new PersonName(surname, given, patronymic), contact, contact, contact));
    }

    /** Any text that a card may hold, also with quotes, line ends and emoji. */
    private static Arbitrary<String> texts(int max) {
        return Arbitraries.strings()
                .withChars('\t', '\uD7FF')
                .withChars("абвґєії'\"\\\n")
                .ofMaxLength(max);
    }
}
