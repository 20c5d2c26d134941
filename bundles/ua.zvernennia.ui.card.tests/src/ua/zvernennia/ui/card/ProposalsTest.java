package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.terms.WorkingCalendar;

class ProposalsTest {

    private final CardDraft draft = CardDraft.newborn(Sample.TODAY, Optional.empty());
    private final Proposals proposals = new Proposals(draft, WorkingCalendar.ukraine(), () -> Sample.TODAY);

    @Test
    void theFirstLetterOfTheSurnameIsProposed() {
        proposals.start();
        surname("Єрмоленко");

        assertEquals("Є", draft.prefix());
        assertTrue(proposals.prefixFits());
        assertFalse(draft.isDirty() && draft.applicants().isEmpty());
    }

    @Test
    void aPrefixThatAPersonChoseStaysAndIsDoubted() {
        proposals.start();
        surname("Шевчук");
        draft.setPrefix("Д");
        surname("Шевченко");

        assertEquals("Д", draft.prefix());
        assertFalse(proposals.prefixFits());
        assertEquals("Ш", proposals.prefix());
    }

    @Test
    void severalPeopleMakeItCollective() {
        proposals.start();
        surname("Шевчук");
        draft.set(CardField.CITIZENS, "12");

        assertEquals("КО", draft.prefix());
        assertEquals("5.2", draft.get(CardField.SUBJECT));

        draft.set(CardField.CITIZENS, "1");
        assertEquals("Ш", draft.prefix());
        assertEquals("5.1", draft.get(CardField.SUBJECT));
    }

    @Test
    void anAppealWithoutSignatureIsSaidToBeOne() {
        proposals.start();
        assertEquals("", draft.prefix());

        draft.set(CardField.SUBJECT, "5.3");
        assertEquals("БП", draft.prefix());
    }

    @Test
    void thePersonalReceptionHasItsChannel() {
        proposals.start();
        draft.set(CardField.RECEIPT_FORM, "1.2");
        assertEquals("ОП", draft.channel());

        draft.set(CardField.RECEIPT_FORM, "1.1");
        assertEquals("", draft.channel());
    }

    @Test
    void theControlDateIsAMonthFromReceiptOnAWorkingDay() {
        proposals.start(); // 6 December 2026 is a Sunday
        assertEquals("07.12.2026", draft.get(CardField.CONTROL_DATE));
        assertEquals("T30", draft.controlRule());

        draft.set(CardField.RECEIVED_ON, "04.11.2026");
        assertEquals("04.12.2026", draft.get(CardField.CONTROL_DATE));
    }

    @Test
    void aControlDateThatAPersonTypedHasNoRule() {
        proposals.start();
        draft.set(CardField.CONTROL_DATE, "20.11.2026");
        draft.set(CardField.RECEIVED_ON, "04.11.2026");

        assertEquals("20.11.2026", draft.get(CardField.CONTROL_DATE));
        assertEquals("", draft.controlRule());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 20)),
                draft.toContent(Sample.TODAY).controlDate());
    }

    @Test
    void nothingIsProposedOverAStoredCard() {
        var stored = CardDraft.of(Sample.card(draft.id(), 1, Sample.content("Про опалення", "")));
        new Proposals(stored, WorkingCalendar.ukraine(), () -> Sample.TODAY);
        stored.setApplicants(List.of(new ApplicantText("Шевчук", "", "", "", "", "")));
        stored.set(CardField.CITIZENS, "5");

        assertEquals("Г", stored.prefix());
        assertEquals("5.1", stored.get(CardField.SUBJECT));
    }

    private void surname(String surname) {
        draft.setApplicant(0, new ApplicantText(surname, "", "", "", "", ""));
    }
}
