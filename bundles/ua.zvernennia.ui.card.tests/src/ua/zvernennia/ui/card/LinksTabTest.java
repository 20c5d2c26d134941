package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.terms.WorkingCalendar;

class LinksTabTest {

    private final Shell shell = new Shell(Display.getDefault());
    private final CardRow other = Sample.row("Друга Д. Д.");
    private final FakeLinks links = new FakeLinks(other);
    private final List<CardId> opened = new ArrayList<>();
    private final ShownDraft shown = new ShownDraft(WorkingCalendar.ukraine(), () -> Sample.TODAY);
    private final LinksTab tab =
            new LinksTab(shown, new NumberLookup(() -> new OneCard(other)), new AtOnce(), opened::add);

    LinksTabTest() {
        GridLayoutFactory.fillDefaults().applyTo(shell);
        tab.create(shell);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void aLinkIsSetByTheNumberOfTheOtherCardAndTakenAwayAgain() {
        shown.show(CardDraft.of(Sample.card(CardId.random(), 1, Sample.content("Про опалення", ""))));
        assertFalse(button("Додати зв'язок").isEnabled());

        find(Combo.class).setText("Відповідь на");
        find(Text.class).setText(other.number().text());
        press("Додати зв'язок");

        assertEquals("Зв'язки (1)", tab.title());
        assertEquals("Відповідь на", find(Table.class).getItem(0).getText(0));
        assertEquals("", find(Text.class).getText());

        find(Table.class).setSelection(0);
        find(Table.class).notifyListeners(SWT.Selection, new Event());
        press("Вилучити зв'язок");
        assertEquals("Зв'язки (0)", tab.title());
    }

    @Test
    void aCardWithoutANumberHasNoLinks() {
        find(Combo.class).setText("Відповідь на");
        find(Text.class).setText(other.number().text());
        assertFalse(button("Додати зв'язок").isEnabled());
    }

    private void press(String text) {
        var button = button(text);
        assertTrue(button.isEnabled(), text);
        button.notifyListeners(SWT.Selection, new Event());
    }

    private Button button(String text) {
        return all(shell)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Control> C find(Class<C> type) {
        return all(shell).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Stream.of(parent.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }

    /** Without a background, and shows what there is afterwards. */
    private final class AtOnce implements LinkChanges {

        @Override
        public void change(Consumer<LinkService> change, Runnable done, Consumer<RegistryException> refused) {
            change.accept(links);
            done.run();
            tab.show(CardFile.EMPTY.withLinks(links.links(shown.draft().id())));
        }
    }
}
