package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.terms.WorkingCalendar;

class CardCopyTest {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    @Test
    void aCopyHasWhatWasFilledInAndNothingThatHasHappened() {
        var question = new Question("090", "Ліфт", "вул. Садова, 7", "D1", Optional.empty(), "9.1");
        var original = Sample.card(
                CardId.random(),
                4,
                Sample.content("Про опалення", "примітка")
                        .withDetails(new CardDetails(
                                List.of(question), "9.3", Optional.empty(), List.of("unit"), true, Optional.empty())));
        var shown = new ShownDraft(WorkingCalendar.ukraine(), () -> LATER);

        shown.show(CardCopy.draft(original, LATER));

        var copy = shown.draft();
        assertTrue(copy.isNew());
        assertNotEquals(original.id(), copy.id());
        assertEquals("20.11.2026", copy.get(CardField.RECEIVED_ON));
        assertEquals("21.12.2026", copy.get(CardField.CONTROL_DATE)); // the 20th is a Sunday
        assertEquals("Г", copy.prefix());
        var content = copy.toContent(LATER);
        assertEquals("T30", content.controlRule());
        assertEquals("Про опалення", content.summary());
        assertEquals(original.content().applicants(), content.applicants());
        assertEquals(
                new CardDetails(
                        List.of(new Question("090", "Ліфт", "вул. Садова, 7", "D1", Optional.empty(), "")),
                        "",
                        Optional.empty(),
                        List.of("unit")),
                content.details());
    }
}
