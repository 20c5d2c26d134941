package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.CardId;

class AutoSaveTest extends CardPartFixture {

    @Test
    void whatIsTypedIsKeptUntilItIsRegistered() {
        show();
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();
        spinUntil(() -> !typed.cards.isEmpty());
        assertEquals("Про опалення", typed.cards.getFirst().texts().get("summary"));
        assertEquals(part.draft().id(), typed.cards.getFirst().card());

        part.store(() -> {});
        spinUntil(() -> part.isFinished() && typed.cards.isEmpty());
    }

    @Test
    void whatItsAuthorDoesNotWantIsForgottenWithTheTab() {
        show();
        type("Зміст", "Про опалення");
        spinUntil(() -> !typed.cards.isEmpty());

        new Label(shell, SWT.NONE); // the shell goes on
        shell.getChildren()[0].dispose();

        spinUntil(typed.cards::isEmpty);
    }

    @Test
    void aLostTextIsOpenedUnderItsOwnRequest() {
        var lost = CardDraft.newborn(Sample.TODAY, Optional.empty());
        lost.set(CardField.SUMMARY, "недописане");
        lost.set(CardField.RECEIVED_ON, "31.02");
        lost.setApplicant(0, new ApplicantText("Гриценко", "Олена", "", "", "немає", ""));
        lost.setPrefix("Г");
        RestoredText.give(model, DraftKeeping.of(lost, clock.instant()));

        show();
        spinUntil(() -> part.sentence().startsWith("Відновлено"));

        assertEquals("недописане", field("Зміст").getText());
        assertEquals("31.02", field("Дата надходження").getText());
        assertEquals(lost.applicants(), part.draft().applicants());
        assertEquals(lost.id(), part.draft().id());
        assertEquals(lost.request(), part.draft().request());
        assertTrue(model.isDirty());
    }

    @Test
    void aLostChangeStandsOnWhatItWasMadeFrom() {
        var id = CardId.random();
        var stored = Sample.card(id, 1, Sample.content("як було", ""));
        cards.stored = Optional.of(stored);
        var lost = CardDraft.of(stored);
        lost.set(CardField.NOTE, "дописане");
        OpenCards.remember(model, id);
        RestoredText.give(model, DraftKeeping.of(lost, clock.instant()));

        show();
        spinUntil(() -> part.sentence().startsWith("Відновлено"));

        assertEquals("дописане", field("Примітка").getText());
        assertEquals("як було", part.draft().base(CardField.SUMMARY));
        assertTrue(part.canSave());
    }
}
