package ua.zvernennia.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

class CardHistoryTest {

    private static final Instant NINE = Instant.parse("2026-01-12T07:00:00Z");
    private static final LocalDate FIRST_DATE = LocalDate.of(2026, 2, 11);
    private static final LocalDate NEXT_DATE = LocalDate.of(2026, 2, 26);

    private final Card registered = card(1, CardState.REGISTERED, "p1", FIRST_DATE, "Дах тече");
    private final Card corrected = card(2, CardState.REGISTERED, "p1", FIRST_DATE, "Дах тече над кв. 5");
    private final Card sent = card(3, CardState.AT_HEAD, "p2", FIRST_DATE, "Дах тече над кв. 5");
    private final Card extended = card(4, CardState.AT_HEAD, "p2", NEXT_DATE, "Дах тече над кв. 5");

    private final CardHistory history = new CardHistory(
            List.of(
                    new CardRevision(extended, at(30), Optional.empty()),
                    new CardRevision(sent, at(20), Optional.of(at(30))),
                    new CardRevision(corrected, at(10), Optional.of(at(20))),
                    new CardRevision(registered, at(0), Optional.of(at(10)))),
            List.of(new RecordedAct(
                    CardAct.extend(NEXT_DATE, new Letter("1", FIRST_DATE, ""), "Голова", "Експертиза"),
                    4,
                    CardState.AT_HEAD,
                    Optional.of(FIRST_DATE),
                    "Т-1",
                    0,
                    at(30),
                    "Тестова О.")));

    @Test
    void a_revision_tells_what_it_changed() {
        assertThat(history.changesOf(1)).isEmpty();
        assertThat(history.changesOf(2)).containsExactly(new FieldChange("summary", "Дах тече", "Дах тече над кв. 5"));
        assertThat(history.changesOf(3))
                .containsExactly(
                        new FieldChange("state", "REGISTERED", "AT_HEAD"), new FieldChange("reviewer", "p1", "p2"));
    }

    @Test
    void every_move_of_the_control_date_has_its_reason() {
        assertThat(history.controlMoves())
                .containsExactly(
                        new ControlMove(at(0), "Тестова О.", Optional.empty(), Optional.of(FIRST_DATE), "T30", ""),
                        new ControlMove(
                                at(30),
                                "Тестова О.",
                                Optional.of(FIRST_DATE),
                                Optional.of(NEXT_DATE),
                                "T30",
                                "Експертиза"));
    }

    @Test
    void the_passage_joins_what_lay_with_one_person_in_one_state() {
        assertThat(history.passage())
                .containsExactly(
                        new Stay("p1", CardState.REGISTERED, at(0), Optional.of(at(20))),
                        new Stay("p2", CardState.AT_HEAD, at(20), Optional.empty()));
        assertThat(history.passage().getLast().length(at(50))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void what_lies_beyond_the_front_is_told_too() {
        var question = new Question("100", "Ліфт не працює", "вул. Хрещатик, 36", "", Optional.empty(), "");
        var next = withDetails(registered, new CardDetails(List.of(question), "9.1", Optional.empty(), List.of()));

        assertThat(CardDiff.between(registered, next))
                .containsExactly(
                        new FieldChange("questions", "", "100, Ліфт не працює, вул. Хрещатик, 36"),
                        new FieldChange("result", "", "9.1"));
        assertThat(CardDiff.between(next, next)).isEmpty();
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Card withDetails(Card card, CardDetails details) {
        return new Card(
                card.id(),
                card.revision() + 1,
                card.registration(),
                card.state(),
                card.content().withDetails(details),
                card.duplicateOf(),
                card.changedAt(),
                card.changedBy());
    }

    private static Card card(long revision, CardState state, String reviewer, LocalDate control, String summary) {
        var content = new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 12),
                List.of(new Applicant(new PersonName("Ткаченко", "Ірина", ""), "", "", "")),
                1,
                Classification.NONE,
                new Whereabouts("", "", "", ""),
                summary,
                Optional.of(control),
                "T30",
                Optional.of(reviewer),
                "");
        return new Card(
                CardId.parse("00000000-0000-0000-0000-000000000001"),
                revision,
                new Registration("APPEALS", 2026, RegNumber.parse("Т-1"), LocalDate.of(2026, 1, 12), "o"),
                state,
                content,
                Optional.empty(),
                NINE,
                "Тестова О.");
    }
}
