package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ua.zvernennia.documents.FormTemplate;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonName;

class FormValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final FormValues values = new FormValues(new DirectoryChoices(Sample.DIRECTORY, TODAY));

    @Test
    void everyFieldOfAFormHasAValueAndNothingElseHas() {
        var card = Sample.card(CardId.random(), 1, Sample.content("Про опалення", ""));
        var expected = new TreeSet<>(FormTemplate.FIELDS);
        expected.remove("qr");

        assertEquals(
                expected,
                new TreeSet<>(
                        values.of(card, CardFile.EMPTY, TODAY, "Тестова О.").keySet()));
    }

    @Test
    void codesAreNamedDatesAreWrittenAndManySignersCounted() {
        var content = Sample.content("Про опалення", "");
        var named = List.of(
                content.applicants().getFirst(), new Applicant(new PersonName("Друга", "Ірина", ""), "", "", ""));
        var card = Sample.card(
                CardId.random(),
                1,
                content.withApplicants(named)
                        .withDetails(new CardDetails(
                                List.of(),
                                "",
                                Optional.of(new Correspondent(
                                        "Секретаріат КМУ", "119/13", Optional.of(LocalDate.of(2026, 11, 2)), true)),
                                List.of())));

        var shown = values.of(card, CardFile.EMPTY, TODAY, "Тестова О.");

        assertEquals("Г-11343", shown.get("number"));
        assertEquals("06.11.2026", shown.get("registeredOn"));
        assertEquals("Заява (клопотання)", shown.get("kind"));
        assertEquals("Печерський", shown.get("processingDistrict"));
        assertEquals("Секретаріат КМУ, 02.11.2026, 119/13", shown.get("receivedFrom"));
        assertEquals("м. Київ, вул. Садова, 7", shown.get("address"));
        assertEquals("КОНТРОЛЬ", shown.get("control"));
        assertEquals("25", shown.get("elapsedDays")); // from 06.11 to 01.12
        assertEquals("Тестова О.", shown.get("printedBy"));
    }

    @Test
    void aFinishedCardCountsToTheDayItWasFinished() {
        var open = Sample.card(CardId.random(), 1, Sample.content("Про опалення", ""));
        var closed = inState(open, CardState.CLOSED, 2);
        var changedLater = inState(open, CardState.CLOSED, 3);
        var history = new CardHistory(
                List.of(
                        revision(changedLater, "2026-11-30T10:00:00Z"),
                        revision(closed, "2026-11-16T10:00:00Z"),
                        revision(open, "2026-11-06T10:00:00Z")),
                List.of());
        var answer = new CardLink(LinkKind.ANSWERS, false, Sample.row("Друга Д. Д."), Optional.empty(), "");

        var shown = values.of(
                changedLater, CardFile.EMPTY.withHistory(history).withLinks(List.of(answer)), TODAY, "Тестова О.");

        assertEquals("10", shown.get("elapsedDays"));
        assertTrue(shown.get("answers").startsWith("Г-11343, "));
    }

    private static CardRevision revision(Card card, String from) {
        return new CardRevision(card, Instant.parse(from), Optional.empty());
    }

    private static Card inState(Card card, CardState state, long revision) {
        return new Card(
                card.id(),
                revision,
                card.registration(),
                state,
                card.content(),
                card.duplicateOf(),
                card.changedAt(),
                card.changedBy());
    }
}
