package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;

class FiltersMenuTest {

    private static final CardFilter ROOFS =
            new CardFilter("дах", Map.of(CardColumn.REGION, "а; б;"), CardFilter.Quick.SOON);

    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);
    private final FakeFilters service = new FakeFilters();
    private final List<String> notices = new ArrayList<>();
    private final List<CardFilter> chosen = new ArrayList<>();
    private final SavedFilters saved = new SavedFilters(UserSettings.inMemory(), "one");
    private final SharedFilters shared =
            new SharedFilters(service, FakeFilters.ME, new Background(shell), notices::add);
    private String typed = "";

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void whatAColleagueSharesIsThereAtTheNextOpening() {
        service.put(new SharedFilter(
                UUID.randomUUID(), "Дахи", FilterText.of(ROOFS), FakeFilters.COLLEAGUE, "Коваль О. П."));
        refresh();
        var menu = menu(CardFilter.NONE);
        choose(menu, Texts.format(Messages.FiltersMenu_of, "Дахи", "Коваль О. П."));
        assertEquals(List.of(ROOFS), chosen);
        assertTrue(texts(menu).stream().noneMatch(Messages.FiltersMenu_rename::equals), "not mine to rename");
    }

    @Test
    void iShareRenameAndRemoveMyOwn() {
        typed = "Мої дахи";
        choose(menu(ROOFS), Messages.FiltersMenu_share);
        spinUntil(() -> notices.contains(Texts.format(Messages.FiltersMenu_shared, "Мої дахи")));
        assertEquals(
                Optional.of(ROOFS),
                FilterText.parse(service.filters().getFirst().content()));

        refresh();
        typed = "Дахи";
        choose(menu(ROOFS), Messages.FiltersMenu_rename, Texts.format(Messages.FiltersMenu_mine, "Мої дахи"));
        spinUntil(() -> service.filters().getFirst().name().equals("Дахи"));

        refresh();
        choose(menu(ROOFS), Messages.FiltersMenu_forget, Texts.format(Messages.FiltersMenu_mine, "Дахи"));
        spinUntil(() -> service.filters().isEmpty());
    }

    @Test
    void aNameThatIsTakenIsSaid() {
        service.put(new SharedFilter(UUID.randomUUID(), "Дахи", "x&ALL", FakeFilters.COLLEAGUE, "Коваль О. П."));
        typed = "Дахи";
        choose(menu(ROOFS), Messages.FiltersMenu_share);
        spinUntil(() -> !notices.isEmpty());
        var taken = new RegistryException(ErrorCode.FILTER_NAME_TAKEN, "taken");
        assertEquals(List.of(new ErrorSentences().of(taken)), notices);
    }

    @Test
    void anOwnFilterIsRenamedInItsPlace() {
        saved.save("а", ROOFS);
        saved.save("б", CardFilter.NONE.withQuick(CardFilter.Quick.MINE));
        typed = "в";
        choose(menu(CardFilter.NONE), Messages.FiltersMenu_rename, "а");
        assertEquals(List.of("в", "б"), saved.names());
        assertEquals(ROOFS, saved.filter("в"));
    }

    private Menu menu(CardFilter present) {
        var questions = new FilterQuestions() {
            @Override
            public Optional<String> name(String described, String proposed) {
                return Optional.of(typed);
            }

            @Override
            public boolean sure(String question) {
                return true;
            }
        };
        return new FiltersMenu(saved, shared, questions, () -> present, chosen::add).fill(new Menu(shell));
    }

    private void refresh() {
        var done = new ArrayList<Boolean>();
        shared.refresh(() -> done.add(true));
        spinUntil(() -> !done.isEmpty());
    }

    private static void choose(Menu menu, String... path) {
        var here = menu;
        for (var text : path) {
            var item = Arrays.stream(here.getItems())
                    .filter(one -> one.getText().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(text + " is not in " + texts(menu)));
            if (item.getMenu() == null) {
                item.notifyListeners(SWT.Selection, new Event());
            } else {
                here = item.getMenu();
            }
        }
    }

    private static List<String> texts(Menu menu) {
        return Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
    }

    private void spinUntil(BooleanSupplier done) {
        var deadline = Instant.now().plusSeconds(30);
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not within 30 seconds");
            if (!display.readAndDispatch()) {
                display.timerExec(5, () -> {});
                display.sleep();
            }
        }
    }
}
