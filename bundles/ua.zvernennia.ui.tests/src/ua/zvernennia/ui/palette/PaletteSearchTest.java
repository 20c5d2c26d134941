package ua.zvernennia.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    private final PaletteSearch search = new PaletteSearch(List.of(
            entry("Стан зв'язку", "Сервіс"),
            entry("Відкрити картку", "Система"),
            entry("Нова картка", "Система"),
            entry("Темна тема", "Вид")));

    @Test
    void everythingIsOfferedBeforeTheFirstLetter() {
        assertEquals(4, search.find("").size());
    }

    @Test
    void partsOfWordsFindInAnyOrder() {
        assertEquals(List.of("Нова картка"), labels("кар нов"));
    }

    @Test
    void theMenuFindsToo() {
        assertEquals(List.of("Відкрити картку", "Нова картка"), labels("система"));
    }

    @Test
    void whatBeginsWithTheTextStandsFirst() {
        assertEquals("Нова картка", labels("н").getFirst());
        assertEquals("Відкрити картку", labels("картк").getFirst()); // a word of both begins so: as in the menu
    }

    @Test
    void aKeyboardThatStoodOnEnglishIsUnderstood() {
        assertEquals(List.of("Темна тема"), labels("ntvyf"));
    }

    @Test
    void anyApostropheIsOne() {
        assertEquals(List.of("Стан зв'язку"), labels("зв’яз"));
    }

    @Test
    void nothingIsFoundForWhatIsNotThere() {
        assertEquals(List.of(), labels("друкарня"));
    }

    private List<String> labels(String typed) {
        return search.find(typed).stream().map(PaletteEntry::label).toList();
    }

    private static PaletteEntry entry(String label, String place) {
        return new PaletteEntry(label, place, "", () -> {});
    }
}
