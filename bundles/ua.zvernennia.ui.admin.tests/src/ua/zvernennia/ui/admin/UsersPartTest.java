package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.UserState;

/** The part in a shell of its own, with users in memory. */
class UsersPartTest {

    private final FakeUsers users = new FakeUsers();
    private Screen screen;
    private UsersPart part;

    @BeforeEach
    void open() {
        screen = new Screen();
        part = new UsersPart(users, () -> Directory.EMPTY);
        part.create(screen.area());
        screen.open();
        screen.until(() -> !part.list().rows().isEmpty(), part.bar()::message);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theListGoesOnWhileScrollingAndTheSearchNarrowsIt() {
        assertEquals(200, part.list().rows().size());
        part.list().viewport().scrollTo(199);
        screen.until(() -> part.list().rows().size() == 251, part.bar()::message);
        part.searchField().control().setText("Заблокована");
        screen.until(() -> part.list().rows().size() == 1, part.bar()::message);
        assertEquals("Користувачів: 1", part.bar().message());
    }

    @Test
    void theSelectedUserIsShownAndOnlyLawfulStepsAreOffered() {
        assertFalse(screen.enabled(Messages.UserActs_block));
        select("blocked");
        assertEquals("Заблоковано", part.facts().state().getText());
        assertTrue(part.facts().positions().getText().startsWith("Реєстратор"));
        assertTrue(screen.enabled(Messages.UserActs_activate));
        assertFalse(screen.enabled(Messages.UserActs_block));
        assertTrue(screen.enabled(Messages.UserActs_archive));
    }

    @Test
    void aUserIsInvitedAndSelected() {
        screen.pressAndAnswer(Messages.UserActs_invite, window -> {
            Screen.field(window, Messages.UsersPart_login).setText("new.clerk");
            Screen.field(window, Messages.UsersPart_name).setText("Нова Особа");
            Screen.press(window, Messages.UserActs_inviteAction);
        });
        assertEquals("new.clerk", part.selected().map(Person::login).orElseThrow());
        assertEquals("Запрошено", part.facts().state().getText());
    }

    @Test
    void aRefusedInvitationStaysWithWhatWasTyped() {
        screen.pressAndAnswer(Messages.UserActs_invite, window -> {
            Screen.field(window, Messages.UsersPart_login).setText("blocked");
            Screen.field(window, Messages.UsersPart_name).setText("Інша Особа");
            Screen.press(window, Messages.UserActs_inviteAction);
            screen.until(() -> Screen.says(window, "неприпустиме значення"), () -> "no sentence");
            assertEquals(
                    "blocked", Screen.field(window, Messages.UsersPart_login).getText());
            Screen.press(window, Messages.FormDialog_cancel);
        });
        assertEquals(251, users.people.size());
    }

    @Test
    void blockingAsksFirst() {
        select("clerk003");
        screen.pressAndAnswer(Messages.UserActs_block, window -> Screen.press(window, Messages.FormDialog_cancel));
        assertEquals(UserState.ACTIVE, stateOf("clerk003"));
        screen.pressAndAnswer(Messages.UserActs_block, window -> Screen.press(window, Messages.UserActs_blockAction));
        assertEquals(UserState.BLOCKED, stateOf("clerk003"));
        assertEquals("Заблоковано", part.facts().state().getText());
    }

    @Test
    void aOneTimePasswordIsShownOnce() {
        select("clerk004");
        var told = new ArrayList<String>();
        screen.pressAndAnswer(Messages.UserActs_password, window -> {
            screen.andThen(window, next -> {
                told.add(Screen.field(next, Messages.UserActs_passwordField).getText());
                Screen.press(next, Messages.UserActs_passwordTold);
            });
            Screen.press(window, Messages.UserActs_passwordAction);
        });
        assertEquals(List.of("abcd-efgh-jkmn-pqrs"), told);
        assertEquals(Messages.UserActs_passwordDone, part.bar().message());
    }

    @Test
    void liftingADelayNeedsNoQuestion() {
        select("clerk005");
        screen.press(Messages.UserActs_unlock);
        screen.until(() -> part.bar().message().equals(Messages.UserActs_unlocked), part.bar()::message);
    }

    private void select(String login) {
        part.list()
                .select(part.list().rows().stream()
                        .filter(one -> one.login().equals(login))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private UserState stateOf(String login) {
        return users.people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
