package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.ui.Texts;

/**
 * What the button «Фільтри» offers: one's own named filters and those of the organisation, naming and sharing the present
 * one, renaming and removing what is one's own.
 */
final class FiltersMenu {

    private final SavedFilters saved;
    private final SharedFilters shared;
    private final FilterQuestions questions;
    private final Supplier<CardFilter> present;
    private final Consumer<CardFilter> onChoose;

    FiltersMenu(
            SavedFilters saved,
            SharedFilters shared,
            FilterQuestions questions,
            Supplier<CardFilter> present,
            Consumer<CardFilter> onChoose) {
        this.saved = requireNonNull(saved, "saved");
        this.shared = requireNonNull(shared, "shared");
        this.questions = requireNonNull(questions, "questions");
        this.present = requireNonNull(present, "present");
        this.onChoose = requireNonNull(onChoose, "onChoose");
    }

    /** Opens under the button, once it is known what colleagues share now. */
    void open(Button button) {
        shared.refresh(() -> {
            if (!button.isDisposed()) {
                var menu = fill(new Menu(button));
                menu.setLocation(button.toDisplay(0, button.getSize().y));
                menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
                menu.setVisible(true);
            }
        });
    }

    Menu fill(Menu menu) {
        saved.names().forEach(name -> item(menu, name, () -> onChoose.accept(saved.filter(name))));
        line(menu);
        shared.known()
                .forEach(filter -> FilterText.parse(filter.content())
                        .ifPresent(content -> item(menu, label(filter), () -> onChoose.accept(content))));
        line(menu);
        boolean any = !present.get().isNone();
        item(menu, Messages.FiltersMenu_save, this::save).setEnabled(any);
        item(menu, Messages.FiltersMenu_share, this::share).setEnabled(any);
        each(menu, Messages.FiltersMenu_rename, this::rename, this::rename);
        each(menu, Messages.FiltersMenu_forget, saved::remove, this::remove);
        return menu;
    }

    /** A menu beside the menu, of what is one's own. */
    private void each(Menu menu, String text, Consumer<String> forSaved, Consumer<SharedFilter> forShared) {
        var mine = shared.known().stream().filter(shared::isMine).toList();
        if (saved.names().isEmpty() && mine.isEmpty()) {
            return;
        }
        var cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(text);
        var names = new Menu(menu);
        cascade.setMenu(names);
        saved.names().forEach(name -> item(names, name, () -> forSaved.accept(name)));
        mine.forEach(filter -> item(names, label(filter), () -> forShared.accept(filter)));
    }

    private void save() {
        asked("", saved::save);
    }

    private void share() {
        asked(nameOf(present.get()), shared::share);
    }

    private void asked(String proposed, BiConsumer<String, CardFilter> keep) {
        var filter = present.get();
        questions.name(filter.describe(), proposed).ifPresent(name -> keep.accept(name, filter));
    }

    private void rename(String name) {
        questions.name(saved.filter(name).describe(), name).ifPresent(next -> saved.rename(name, next));
    }

    private void rename(SharedFilter filter) {
        questions
                .name(Texts.format(Messages.FiltersMenu_renameShared, filter.name()), filter.name())
                .ifPresent(next -> shared.rename(filter, next));
    }

    private void remove(SharedFilter filter) {
        if (questions.sure(Texts.format(Messages.FiltersMenu_removeShared, filter.name()))) {
            shared.remove(filter);
        }
    }

    /** What the filter is called already, for whoever gives it to the others. */
    private String nameOf(CardFilter filter) {
        return saved.names().stream()
                .filter(name -> saved.filter(name).equals(filter))
                .findFirst()
                .orElse("");
    }

    private String label(SharedFilter filter) {
        return shared.isMine(filter)
                ? Texts.format(Messages.FiltersMenu_mine, filter.name())
                : Texts.format(Messages.FiltersMenu_of, filter.name(), filter.ownerName());
    }

    private static void line(Menu menu) {
        int last = menu.getItemCount() - 1;
        if (last >= 0 && (menu.getItem(last).getStyle() & SWT.SEPARATOR) == 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
