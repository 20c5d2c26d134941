package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The part in a shell of its own, with sessions in memory. */
class SessionsPartTest {

    private final FakeUsers users = new FakeUsers();
    private Screen screen;
    private SessionsPart part;

    @BeforeEach
    void open() {
        screen = new Screen();
        part = new SessionsPart(users);
        part.create(screen.area());
        screen.open();
        screen.until(() -> part.list().rows().size() == 3, part.bar()::message);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void oneSessionIsEndedAndTheListFollows() {
        assertFalse(screen.enabled(Messages.SessionsPart_end));
        part.list().select(part.list().rows().getFirst().session().id());
        screen.pressAndAnswer(
                Messages.SessionsPart_end, window -> Screen.press(window, Messages.SessionsPart_endAction));
        screen.until(() -> part.list().rows().size() == 2, part.bar()::message);
        assertEquals("Відкритих сеансів: 2", part.bar().message());
    }

    @Test
    void allSessionsOfAUserAreEnded() {
        part.list().select(part.list().rows().getFirst().session().id());
        screen.pressAndAnswer(
                Messages.SessionsPart_endAll, window -> Screen.press(window, Messages.SessionsPart_endAllAction));
        screen.until(() -> part.list().rows().size() == 1, part.bar()::message);
    }
}
