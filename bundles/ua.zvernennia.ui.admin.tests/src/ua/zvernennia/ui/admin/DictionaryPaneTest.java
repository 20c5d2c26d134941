package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.Directory;

/** The parts of directories and of the calendar in shells of their own, with lists in memory. */
class DictionaryPaneTest {

    @TempDir
    private Path directory;

    private final FakeDictionaries dictionaries = new FakeDictionaries();
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aNewVersionOfARowIsAddedAndHistoryIsNotWrittenOver() {
        var pane = directories();
        pane.list().orElseThrow().select(key("3.3"));
        assertTrue(
                pane.facts().getText().contains("Назва: Скарга"), pane.facts().getText());
        screen.pressAndAnswer(Messages.DictionaryPane_version, window -> {
            Screen.field(window, "Назва").setText("Скарга (нова назва)");
            Screen.press(window, Messages.DictionaryPane_save);
            screen.until(() -> Screen.says(window, "не переписують"), () -> "no sentence");
            Screen.field(window, "Діє з").setText("1.1.2027");
            Screen.press(window, Messages.DictionaryPane_save);
        });
        screen.until(() -> pane.list().orElseThrow().rows().size() == 3, pane.bar()::message);
        assertEquals(
                "2027-01-01", dictionaries.tables.get("classifiers").getLast().get("valid_from"));
        assertEquals("Збережено. Робочі місця отримають зміну самі.", pane.bar().message());
    }

    @Test
    void aRowEndsByItsLastDayAndNothingElseIsOpen() {
        var pane = directories();
        pane.list().orElseThrow().select(key("3.1"));
        screen.pressAndAnswer(Messages.DictionaryPane_change, window -> {
            assertFalse(Screen.field(window, "Назва").isEnabled());
            Screen.field(window, "Діє по").setText("31.12.2026");
            Screen.press(window, Messages.DictionaryPane_save);
        });
        screen.until(
                () -> dictionaries
                        .tables
                        .get("classifiers")
                        .getFirst()
                        .get("valid_to")
                        .equals("2026-12-31"),
                pane.bar()::message);
    }

    @Test
    void aMovedDayNamesTheCardsItWouldConcernBeforeItIsStored() {
        dictionaries.effect =
                new CalendarEffect(2, List.of(FakeDictionaries.card("Т-1"), FakeDictionaries.card("Т-2")));
        var part = new CalendarPart(dictionaries, () -> Directory.EMPTY);
        part.create(screen.area());
        screen.open();
        var pane = part.pane();
        screen.until(() -> pane.bar().message().equals("Рядків: 0"), pane.bar()::message);
        screen.pressAndAnswer(Messages.DictionaryPane_add, window -> {
            Screen.field(window, "День").setText("02.12.2026");
            Screen.field(window, "Підстава").setText("Розпорядження");
            screen.andThen(window, next -> {
                assertTrue(Screen.says(next, "Т-2: є 01.12.2026, за новими правилами 02.12.2026"));
                assertTrue(dictionaries.tables.get("calendar-days").isEmpty());
                Screen.press(next, Messages.DictionaryPane_save);
            });
            Screen.press(window, Messages.DictionaryPane_preview);
        });
        screen.until(() -> pane.list().orElseThrow().rows().size() == 1, pane.bar()::message);
        assertEquals(List.of("calendar-days 2026-12-02"), dictionaries.previewed);
    }

    @Test
    void theSearchLooksIntoEveryValue() {
        var pane = directories();
        Screen.field(screen.shell(), Messages.DictionaryPane_find).setText("пропоз");
        screen.until(() -> pane.list().orElseThrow().rows().size() == 1, pane.bar()::message);
    }

    @Test
    void anExportHasTheColumnsThatAnImportWants() throws IOException {
        var file = DictionaryPane.write(dictionaries.table("classifiers"), directory.resolve("classifiers.csv"));
        var lines = Files.readAllLines(file);
        assertEquals("\ufeffclassifier;code;name;valid_from;valid_to", lines.getFirst());
        assertEquals("858.3;3.1;Пропозиція;2009-01-01;", lines.get(1));
    }

    private DictionaryPane directories() {
        var part = new DirectoriesPart(dictionaries, () -> Directory.EMPTY);
        part.create(screen.area());
        screen.open();
        screen.until(
                () -> part.pane().list().isPresent() && !part.pane().bar().busy(),
                part.pane().bar()::message);
        return part.pane();
    }

    private static Map<String, String> key(String code) {
        return Map.of("classifier", "858.3", "code", code, "valid_from", "2009-01-01");
    }
}
