package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.ui.ColumnLayout;
import ua.zvernennia.ui.UserSettings;

class SortMenuTest {

    private final FakeCards cards = new FakeCards(50);

    @Test
    void aColumnIsSortedUpThenDownThenNotAtAll() {
        try (var window = new ListShell(cards, UserSettings.inMemory()).open()) {
            var list = window.part.list();
            var label = list.label(CardColumn.APPLICANT.name());

            choose(new SortMenu(list).open(), label);
            assertEquals(
                    List.of(new ColumnLayout.Sort("APPLICANT", false)),
                    list.layout().sort());
            choose(new SortMenu(list).open(), label);
            assertEquals(
                    List.of(new ColumnLayout.Sort("APPLICANT", true)),
                    list.layout().sort());
            choose(new SortMenu(list).open(), label);
            assertTrue(list.layout().sort().isEmpty());
        }
    }

    private static void choose(Menu menu, String label) {
        var item = Arrays.stream(menu.getItems())
                .filter(one -> one.getText().startsWith(label))
                .findFirst()
                .orElseThrow();
        item.notifyListeners(SWT.Selection, event(item));
        menu.setVisible(false);
    }

    private static Event event(MenuItem item) {
        var event = new Event();
        event.widget = item;
        return event;
    }
}
