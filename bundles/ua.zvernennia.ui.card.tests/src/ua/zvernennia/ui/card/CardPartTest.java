package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;

/** Registering, saving, comparing: what the part does with what the server answers. */
class CardPartTest extends CardPartFixture {

    @Test
    void aNewCardIsRegisteredAndShowsItsNumber() {
        show();
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();
        assertTrue(model.isDirty());

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("Г-11343"));

        assertEquals("Г", cards.number.prefix());
        assertEquals("Г-11343", model.getLabel());
        assertFalse(model.isDirty());
        assertEquals("11343", field("№ з/п").getText());
        assertTrue(part.isFinished());
    }

    @Test
    void aPersonWhoWroteBeforeIsTakenOverWithAllThatIsKnownAndGivenBack() {
        var facts = new PersonFacts("", Optional.of(1961), List.of(), List.of(), "", List.of(), "посвідчення");
        people.known.add(new PersonHit(
                "1",
                new PersonName("Гриценко", "Ганна", "Гнатівна"),
                "Київська",
                "Боярка",
                "вул. Зелена, 5",
                "050 777-66-55",
                "",
                facts,
                2,
                Sample.TODAY));
        show();
        var surname = field("Прізвище");
        surname.setFocus();
        spinUntil(surname::isFocusControl);
        type("Прізвище", "Гриц");
        spinUntil(() -> proposed() > 0);
        assertTrue(surname.isFocusControl());

        press(surname, SWT.ARROW_DOWN);
        press(surname, SWT.CR);

        assertEquals("Гнатівна", field("По батькові").getText());
        assertEquals("Боярка", part.draft().get(CardField.SETTLEMENT));
        assertEquals(facts, part.draft().applicants().getFirst().facts());
        assertEquals(0, proposed());

        press(Messages.ApplicantSection_takeBack);
        assertEquals("Гриц", field("Прізвище").getText());
        assertEquals("", field("По батькові").getText());
        assertEquals(PersonFacts.NONE, part.draft().applicants().getFirst().facts());
    }

    private long proposed() {
        return Arrays.stream(display.getShells())
                .filter(each -> each.getParent() == shell && each.isVisible())
                .count();
    }

    private static void press(Control field, int key) {
        var event = new Event();
        event.keyCode = key;
        field.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void aRefusedSaveKeepsTheTextAndShowsTheField() {
        cards.refusal = Optional.of(new RegistryException(
                ErrorCode.REQUIRED_VALUE_MISSING, "summary: missing", Map.of("field", "summary")));
        show();
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("Зміст"));

        assertEquals("Гриценко", field("Прізвище").getText());
        assertTrue(model.isDirty());
        assertTrue(part.canRegister());
    }

    @Test
    void aRegistrationThatWaitsForTheServerSaysSoAndTheTabMayBeClosed() {
        cards.refusal = Optional.of(new RegistryException(ErrorCode.SERVER_UNREACHABLE, "gone"));
        show();
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("зареєструється сама"));

        assertFalse(model.isDirty());
        assertEquals("Гриценко", field("Прізвище").getText());
        type("Примітка", "дописано");
        assertTrue(model.isDirty());
    }

    @Test
    void typingGoesOnWhileTheServerThinks() {
        cards.answer = new CountDownLatch(1);
        show();
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();
        part.store(() -> {});
        type("Примітка", "дописано");
        cards.answer.countDown();
        spinUntil(() -> part.sentence().contains("Г-11343"));

        assertEquals("дописано", field("Примітка").getText());
        assertTrue(model.isDirty());
    }

    /** It was closed by a colleague, say: what was on the screen is not there to be read any more. */
    @Test
    void aCardThatIsTakenAwayLeavesTheScreen() {
        var id = CardId.random();
        OpenCards.remember(model, id);
        cards.stored = Optional.of(Sample.card(id, 1, Sample.content("таємне", "")));
        part = new CardPart(cards, actions, () -> list, unsent, new NextCard(), model, opened::add, stock, clock);
        show();
        spinUntil(() -> "Г-11343".equals(model.getLabel()));
        assertTrue(field("Зміст").isVisible());

        cards.stored = Optional.empty();
        part.cardsChanged(
                new org.osgi.service.event.Event(EventTopics.CARDS, Map.of(EventTopics.CARD_IDS, Set.of(id.text()))));
        spinUntil(() -> part.sentence().equals(Messages.CatchUp_gone));

        assertFalse(field("Зміст").isVisible());
        assertEquals("", field("Зміст").getText());
    }

    @Test
    void aLostRaceOffersTheComparison() {
        var id = CardId.random();
        OpenCards.remember(model, id);
        cards.stored = Optional.of(Sample.card(id, 1, Sample.content("як було", "")));
        show();
        spinUntil(() -> model.getLabel() != null && model.getLabel().equals("Г-11343"));
        type("Зміст", "моє");
        cards.refusal = Optional.of(new RegistryException(ErrorCode.CARD_CHANGED_MEANWHILE, "revision 1"));

        part.store(() -> {});
        spinUntil(() -> part.sentence().startsWith("Картку щойно змінив"));

        assertEquals("моє", field("Зміст").getText());
        assertTrue(model.isDirty());
    }

    @Test
    void aRefusedChangeIsOpenedWithItsTextAndForgottenOnceItIsSaved() {
        var id = CardId.random();
        cards.stored = Optional.of(Sample.card(id, 1, Sample.content("як було", "")));
        var write = FakeUnsent.change(id, 1, Sample.content("написане в дорозі", ""));
        unsent.writes.add(write);
        KeptText.give(model, write);
        OpenCards.remember(model, id);
        show();
        spinUntil(() -> part.sentence().contains("не прийняв"));
        assertEquals("написане в дорозі", field("Зміст").getText());
        assertTrue(model.isDirty());

        part.store(() -> {});
        spinUntil(() -> unsent.writes.isEmpty());

        assertFalse(model.isDirty());
    }

    @Test
    void aRefusedRegistrationIsOpenedUnderItsOwnRequest() {
        var write = FakeUnsent.registration(Sample.content("не прийнято", ""));
        unsent.writes.add(write);
        KeptText.give(model, write);
        show();
        spinUntil(() -> part.sentence().contains("не прийняв"));

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("Г-11343"));

        assertEquals(write.request(), cards.request);
        assertEquals(write.card(), part.draft().id());
    }

    @Test
    void aDuplicateNamesItsFirstCardByNumber() {
        show();
        type("Прізвище", "Перша");
        type("Зміст", "Знову про ремонт");
        districts();
        type("Дублет до №", "г-11343");

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("Г-11343"));

        assertEquals(Optional.of(list.row().id()), cards.number.duplicateOf());
    }

    @Test
    void anUnknownFirstCardIsSaidAndNothingIsSent() {
        show();
        type("Прізвище", "Перша");
        type("Зміст", "Знову про ремонт");
        districts();
        type("Дублет до №", "П-99999");

        part.store(() -> {});
        spinUntil(() -> part.sentence().contains("П-99999"));

        assertEquals("П-99999", field("Дублет до №").getText());
        assertNull(cards.number);
        assertTrue(part.canRegister());
    }

    @Test
    void earlierAppealsAppearWhileTheNameIsTyped() {
        cards.previous = List.of(Sample.row("Гриценко О. М."));
        show();
        type("Прізвище", "Грицен");
        spinUntil(() -> tableAfter("Попередні звернення (1)").isPresent());

        assertEquals(1, tableAfter("Попередні звернення (1)").orElseThrow().getItemCount());
        assertEquals("Грицен", cards.asked.surname());
    }

    @Test
    void theNextCardKeepsTheDayOfReceipt() {
        show();
        type("Дата надходження", "05.11.2026");
        type("Прізвище", "Гриценко");
        type("Зміст", "Про опалення");
        districts();
        part.store(() -> {});
        spinUntil(part::isFinished);

        part.startNew();

        assertEquals("05.11.2026", field("Дата надходження").getText());
        assertEquals("", field("Прізвище").getText());
        assertEquals("Нова картка", model.getLabel());
    }

    @Test
    void noTurnOfTheEventLoopMakesMoreThanAFewWidgets() {
        part.create(shell);
        shell.open();
        int most = 0;
        int before = widgets(shell);
        boolean more = true;
        while (more) {
            more = display.readAndDispatch();
            int now = widgets(shell);
            most = Math.max(most, now - before);
            before = now;
        }

        assertTrue(before > 75, "only " + before + " widgets: is the form whole?");
        assertTrue(most <= WIDGETS_A_TURN, most + " widgets in one turn");
    }

    @Test
    void aCardTakesOverTheEditorOfTheOneThatWasClosed() {
        show();
        type("Прізвище", "Гриценко");
        var used = field("Прізвище");

        new Label(shell, SWT.NONE); // the shell goes on
        shell.getChildren()[0].dispose();
        spinOnce();
        assertEquals("", used.getText());
        part = part();
        show();

        assertEquals(used, field("Прізвище"));
        assertEquals("", used.getText());
    }
}
