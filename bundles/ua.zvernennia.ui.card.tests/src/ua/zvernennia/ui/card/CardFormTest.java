package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** What the form tells a person while a card is typed, before anything is sent. */
class CardFormTest extends CardPartFixture {

    @Test
    void whatIsMissingIsSaidAllAtOnceAndNothingIsSent() {
        show();
        type("Прізвище", "Гриценко");

        part.store(() -> {});

        assertEquals("Заповніть обов'язкові поля: «Район розгляду», «Район звернення», «Зміст».", part.sentence());
        assertNull(cards.number);
        assertTrue(part.canRegister());
    }

    @Test
    void aDayThatTheCalendarLacksIsSaidOnLeavingItsField() {
        show();
        var received = field("Дата надходження");
        received.setText("30.02.2026");
        received.notifyListeners(SWT.FocusOut, new Event());
        assertTrue(part.sentence().contains("«Дата надходження"), part.sentence());
        assertEquals("30.02.2026", received.getText());

        received.setText("28.02.2026");
        received.notifyListeners(SWT.FocusOut, new Event());
        assertEquals("", part.sentence());
    }

    @Test
    void anApplicantWhoWasTakenOffCanBePutBack() {
        show();
        type("Прізвище", "Гриценко");
        press("+ Додати");
        type("Прізвище", "Лебідь");
        press("Вилучити");
        assertEquals("Гриценко", field("Прізвище").getText());
        assertTrue(part.sentence().contains("Лебідь"), part.sentence());

        press("Повернути");

        assertEquals(
                List.of("Гриценко", "Лебідь"),
                part.draft().applicants().stream().map(ApplicantText::surname).toList());
        assertEquals("Лебідь", field("Прізвище").getText());
        assertEquals("", part.sentence());
    }

    @Test
    void theApplicantWhoCannotBeReachedIsShown() {
        show();
        type("Прізвище", "Гриценко");
        type("Телефон", "немає");
        type("Зміст", "Про опалення");
        districts();
        press("+ Додати");
        type("Прізвище", "Лебідь");

        part.store(() -> {});

        assertTrue(part.sentence().contains("замало цифр"), part.sentence());
        assertEquals("Гриценко", field("Прізвище").getText());
        assertNull(cards.number);
    }
}
