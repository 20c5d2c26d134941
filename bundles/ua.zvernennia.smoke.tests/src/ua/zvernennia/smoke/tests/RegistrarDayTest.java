package ua.zvernennia.smoke.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.smoke.driver.SwtWorkbenchBot;
import ua.zvernennia.sync.Workstation;

/** A day at the desk, in its order: each step stands on the one before, as in life. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistrarDayTest {

    private static final Pattern NUMBER = Pattern.compile("[А-ЯҐЄІЇ]+-\\d+");

    private static String number = "";

    private final SwtWorkbenchBot bot = WorkbenchExtension.bot();

    @Test
    @Order(1)
    void aWrongPasswordIsSaidAndWhatWasTypedStays() {
        bot.shell("Вхід — Звернення");
        bot.textWithLabel("Сервер").setText(WorkbenchExtension.server().address());
        bot.textWithLabel("Користувач").setText("registrar");
        bot.textWithLabel("Пароль").setText("не той");
        bot.button("Увійти").click();
        bot.shell("Перше з'єднання з сервером");
        bot.button("Довіряти").click();

        bot.label("Неправильне ім'я користувача або пароль");
        assertEquals("registrar", bot.textWithLabel("Користувач").getText());
    }

    @Test
    @Order(2)
    void theListOpensAfterTheLogin() {
        bot.textWithLabel("Пароль").setText("demo");
        bot.button("Увійти").click();

        bot.shell("Звернення — ");
        bot.partByTitle("Перелік карток (60)");
        assertTrue(bot.table().rowCount() > 10);
    }

    @Test
    @Order(3)
    void anAppealIsRegisteredAndItsNumberShown() {
        bot.menu("Система").menu("Нова картка").click();
        bot.partByTitle("Нова картка");
        bot.textWithLabel("Прізвище").setText("Гриценко");
        bot.textWithLabel("Ім'я").setText("Олена");
        bot.textWithLabel("По батькові").setText("Марківна");
        bot.comboBoxWithLabel("Район розгляду").setText("печер");
        bot.comboBoxWithLabel("Район звернення").setText("солом'ян");
        bot.textWithLabel("Зміст").setText("Про відсутність опалення, перевірка робочого місця");
        assertEquals("Печерський", bot.comboBoxWithLabel("Район розгляду").getText());
        bot.button("Зареєструвати").click();

        var sentence = bot.label("Зареєстровано за номером");
        var matcher = NUMBER.matcher(sentence);
        assertTrue(matcher.find(), sentence);
        number = matcher.group();
        assertTrue(number.startsWith("Г-"), number);
        bot.partByTitle(number);
    }

    @Test
    @Order(4)
    void itIsFoundInTheListByTyping() {
        bot.menu("Вікно").menu("Перелік карток").click();
        bot.partByTitle("Перелік карток (61)");
        bot.textWithLabel("Фільтр:").setText(number);
        bot.waitUntil("one row is left", () -> bot.table().rowCount() == 1);

        assertEquals(number, bot.table().cell(0, "№ документа"));
        assertEquals("Гриценко О. М.", bot.table().cell(0, "Заявник"));
    }

    @Test
    @Order(5)
    void aChangeIsSaved() {
        bot.table().doubleClick(0);
        bot.waitUntil("the card is in front", () -> bot.partByTitle(number).isActive());
        bot.textWithLabel("Примітка").setText("перша примітка");
        bot.waitUntil(
                "the tab has a star", () -> bot.partByTitle(number).getTitle().startsWith("*"));
        bot.button("Зберегти").click();

        bot.label("Зміни збережено");
        assertFalse(bot.partByTitle(number).getTitle().startsWith("*"));
    }

    @Test
    @Order(6)
    void aConflictIsShownAndNothingIsLost() {
        bot.textWithLabel("Примітка").setText("моя примітка");
        colleagueChanges("примітка колеги");
        bot.label("змінив хтось інший");
        bot.button("Показати зміни").click();
        bot.shell("Картку змінили двоє");
        bot.button("Застосувати").click();

        bot.label("Зміни враховано");
        assertEquals("моя примітка", bot.textWithLabel("Примітка").getText());
        bot.button("Зберегти").click();
        bot.label("Зміни збережено");
    }

    @Test
    @Order(7)
    void theDarkThemeIsDark() {
        int before = bot.brightness(Table.class);
        bot.menu("Вид").menu("Темна тема").click();
        bot.waitUntil("the tables are dark", () -> bot.brightness(Table.class) < 80);

        assertTrue(before > 200, "was " + before);
        bot.menu("Вид").menu("Темна тема").click();
        bot.waitUntil("the tables are light again", () -> bot.brightness(Table.class) > 200);
    }

    @Test
    @Order(8)
    void unsavedWorkIsAskedAbout() {
        bot.textWithLabel("Примітка").setText("недописано");
        bot.menu("Вікно").menu("Закрити вкладку").click();
        bot.shell("Незбережені зміни");
        bot.button("Скасувати").click();

        assertEquals("недописано", bot.textWithLabel("Примітка").getText());
        bot.menu("Вікно").menu("Закрити вкладку").click();
        bot.button("Не зберігати").click();
        bot.waitUntil(
                "the list is in front", () -> bot.partByTitle("Перелік карток").isActive());
    }

    @Test
    @Order(9)
    void itsResolutionGoesDownToTwoExecutorsAndTheAnswerBackUp() {
        bot.table().select(0);
        bot.menu("Виконання").menu("Хід виконання").click();
        bot.partByTitle(number + ": ");
        var address = ServerAddress.parse(WorkbenchExtension.server().address());
        try (var chancery = new Chancery(address)) {
            new ResolutionPath(bot, chancery, find(chancery.person("head").workstation())).go();
        }
    }

    /** A second workstation, with a session and databases of its own. */
    private static void colleagueChanges(String note) {
        var colleague = new Workstation(new Silence());
        try {
            var address = ServerAddress.parse(WorkbenchExtension.server().address());
            colleague.login(address, "registrar2", "demo".toCharArray());
            var id = find(colleague);
            var card = colleague.load(id);
            colleague.update(RequestId.random(), id, card.revision(), withNote(card.content(), note));
        } finally {
            colleague.logout();
            colleague.deactivate();
        }
    }

    private static CardId find(Workstation colleague) {
        return colleague.previous(new PersonName("Гриценко", "Олена", "Марківна"), "", 20).stream()
                .filter(row -> row.number().text().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static CardContent withNote(CardContent content, String note) {
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                content.applicants(),
                content.citizens(),
                content.classification(),
                content.whereabouts(),
                content.summary(),
                content.controlDate(),
                content.controlRule(),
                content.reviewer(),
                note);
    }
}
