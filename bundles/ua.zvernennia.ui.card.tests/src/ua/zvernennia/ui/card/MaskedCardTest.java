package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.api.CardService;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.View;

class MaskedCardTest {

    private static final long PATIENCE_MS = 30_000;

    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);
    private final Card whole = Sample.card(CardId.random(), 1, Sample.content("про опалення", ""));
    private final List<Card> shown = new ArrayList<>();
    private final MessageBar message;

    MaskedCardTest() {
        shell.setLayout(new GridLayout());
        message = new MessageBar(shell);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void aMaskedCardSaysSoAndIsShownWholeForAReason() {
        var cards = new Whole();
        offer(cards, Masking.card(whole, View.MASKED), Optional.of("перевірка адреси"));
        assertTrue(message.sentence().startsWith("Персональні дані приховано"));

        press();
        spinUntilShown();
        assertEquals(List.of(whole), shown);
        assertEquals("перевірка адреси", cards.reason);
        assertEquals("", message.sentence());
    }

    @Test
    void whoThinksBetterOfItSeesNoMore() {
        offer(new Whole(), Masking.card(whole, View.ANONYMOUS), Optional.empty());
        press();
        assertTrue(shown.isEmpty());
        assertFalse(message.sentence().isEmpty());
    }

    @Test
    void aWholeCardOffersNothing() {
        offer(new Whole(), whole, Optional.empty());
        assertEquals("", message.sentence());
    }

    private void offer(CardService cards, Card card, Optional<String> reason) {
        new MaskedCard(shell, cards, message, asked -> reason).offer(card, shown::add, refused -> {
            throw refused;
        });
        shell.open();
    }

    private void press() {
        button(shell).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    private static Optional<Button> button(Composite from) {
        for (var child : from.getChildren()) {
            if (child instanceof Button found) {
                return Optional.of(found);
            }
            if (child instanceof Composite inside && button(inside).isPresent()) {
                return button(inside);
            }
        }
        return Optional.empty();
    }

    private void spinUntilShown() {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        display.timerExec((int) PATIENCE_MS, () -> {}); // wakes the loop even when nothing happens
        while (shown.isEmpty()) {
            assertTrue(System.currentTimeMillis() < deadline, "waited in vain");
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** Has one card and shows it to everybody with a reason. */
    private final class Whole implements CardService {

        private volatile String reason = "";

        @Override
        public Card unmask(CardId id, String why) {
            reason = why;
            return whole;
        }

        @Override
        public Card load(CardId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Card update(RequestId request, CardId id, long revision, CardContent content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CardRevision> history(CardId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CardRow> previous(PersonName name, String phone, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
