package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;

class CardDraftTest {

    private final CardId id = CardId.random();

    @Test
    void aStoredCardComesBackAsItWas() {
        var content = Sample.content("Про опалення", "примітка");
        var draft = CardDraft.of(Sample.card(id, 3, content));

        assertFalse(draft.isDirty());
        assertEquals(content, draft.toContent(Sample.TODAY));
    }

    @Test
    void anEmptyCardIsCleanUntilSomebodyTypes() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        assertFalse(draft.isDirty());

        draft.set(CardField.SUMMARY, "Про");
        assertTrue(draft.isDirty());
        draft.set(CardField.SUMMARY, " ");
        assertFalse(draft.isDirty());
    }

    @Test
    void changesAreToldByTheNameOfTheField() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        var told = new ArrayList<String>();
        draft.onChange(event -> told.add(event.getPropertyName()));

        draft.set(CardField.NOTE, "а");
        draft.set(CardField.NOTE, "а");

        assertEquals(List.of("note"), told);
    }

    @Test
    void whatWasTypedWhileTheAnswerWasOnItsWayStays() {
        var draft = CardDraft.of(Sample.card(id, 1, Sample.content("перший", "")));
        draft.set(CardField.SUMMARY, "другий");
        var sent = draft.toContent(Sample.TODAY);
        draft.set(CardField.NOTE, "typed later");

        draft.stored(sent, Sample.card(id, 2, sent), Sample.TODAY);

        assertEquals("другий", draft.get(CardField.SUMMARY));
        assertEquals("typed later", draft.get(CardField.NOTE));
        assertTrue(draft.isDirty());
        assertEquals(2, draft.card().orElseThrow().revision());
    }

    @Test
    void theRequestStaysWhileTheBodyDoes() {
        var draft = CardDraft.of(Sample.card(id, 1, Sample.content("перший", "")));
        draft.set(CardField.SUMMARY, "другий");
        var first = draft.requestFor(draft.toContent(Sample.TODAY));
        var again = draft.requestFor(draft.toContent(Sample.TODAY));
        draft.set(CardField.SUMMARY, "третій");
        var other = draft.requestFor(draft.toContent(Sample.TODAY));

        assertEquals(first, again);
        assertNotEquals(first, other);
    }

    @Test
    void aRegistrationKeepsItsRequestForLife() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        draft.set(CardField.SUMMARY, "перший");
        var first = draft.requestFor(draft.toContent(Sample.TODAY));
        draft.set(CardField.SUMMARY, "другий");

        assertEquals(first, draft.requestFor(draft.toContent(Sample.TODAY)));
    }

    @Test
    void aRefusalNamesItsField() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        draft.set(CardField.RECEIVED_ON, "30.02.2026");
        assertRefused(draft, ErrorCode.INVALID_DATE, "receivedOn");

        draft.set(CardField.RECEIVED_ON, "");
        assertRefused(draft, ErrorCode.REQUIRED_VALUE_MISSING, "receivedOn");

        draft.set(CardField.RECEIVED_ON, "с");
        draft.set(CardField.CITIZENS, "багато");
        assertRefused(draft, ErrorCode.INVALID_VALUE, "citizens");

        draft.set(CardField.CITIZENS, "1");
        draft.set(CardField.TYPE, "якийсь дуже незвичайний тип");
        assertRefused(draft, ErrorCode.UNKNOWN_CLASSIFIER_ROW, "type");

        draft.set(CardField.TYPE, "");
        draft.set(CardField.SUMMARY, "я".repeat(CardContent.SUMMARY_MAX + 1));
        assertRefused(draft, ErrorCode.TEXT_TOO_LONG, "summary");
        assertEquals(CardContent.SUMMARY_MAX + 1, draft.get(CardField.SUMMARY).length());
    }

    @Test
    void whoeverCannotBeReachedIsNamedByHisPlace() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        draft.setApplicants(List.of(
                new ApplicantText("Лебідь", "", "", "", "067 123-45-67", "lebid@example.org"),
                new ApplicantText("Гриценко", "", "", "", "", "поштою")));

        var refused = assertThrows(RegistryException.class, () -> draft.toContent(Sample.TODAY));

        assertEquals(ErrorCode.INVALID_EMAIL, refused.code());
        assertEquals("1", refused.arguments().get(ApplicantSection.INDEX));
    }

    @Test
    void requiredFieldsAreNamedAllAtOnce() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        assertEquals(List.of("surname", "processingDistrict", "appealDistrict", "summary"), RequiredFields.of(draft));

        draft.set(CardField.SUBJECT, "5.3");
        draft.set(CardField.RECEIVED_ON, " ");
        assertEquals(
                List.of("receivedOn", "processingDistrict", "appealDistrict", "summary"), RequiredFields.of(draft));
    }

    @Test
    void emptyLinesOfApplicantsAreNotSent() {
        var draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
        draft.setApplicants(List.of(new ApplicantText(" Лебідь ", "", "", "", "", ""), ApplicantText.EMPTY));

        assertEquals(1, draft.toContent(Sample.TODAY).applicants().size());
    }

    @Test
    void theNextCardTakesTheReceiptOver() {
        var first = CardDraft.newborn(Sample.TODAY, Optional.empty());
        first.set(CardField.RECEIPT_FORM, "1.2");
        first.set(CardField.RECEIVED_ON, "05.11.2026");
        first.set(CardField.SUMMARY, "Про опалення");

        var next = CardDraft.newborn(Sample.TODAY, Optional.of(ReceiptSettings.of(first)));

        assertEquals("1.2", next.get(CardField.RECEIPT_FORM));
        assertEquals("05.11.2026", next.get(CardField.RECEIVED_ON));
        assertEquals("", next.get(CardField.SUMMARY));
        assertNotEquals(first.id(), next.id());
    }

    private static void assertRefused(CardDraft draft, ErrorCode code, String field) {
        var refused = assertThrows(RegistryException.class, () -> draft.toContent(Sample.TODAY));
        assertEquals(code, refused.code());
        assertEquals(field, refused.arguments().get("field"));
    }
}
