package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.beans.PropertyChangeListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * The draft that an editor shows now. Another draft takes its place and the widgets stay: making a form anew would hold
 * the UI thread. Whoever listens hears of every change of whichever draft is shown.
 */
final class ShownDraft {

    private final WorkingCalendar calendar;
    private final List<PropertyChangeListener> whenChanged = new ArrayList<>();
    private final List<Runnable> whenShown = new ArrayList<>();
    private final Supplier<LocalDate> today;
    private CardDraft draft;
    private Proposals proposals;

    /** Shows an empty card until there is another. */
    ShownDraft(WorkingCalendar calendar, Supplier<LocalDate> today) {
        this.calendar = requireNonNull(calendar, "calendar");
        this.today = requireNonNull(today, "today");
        take(CardDraft.newborn(today.get(), Optional.empty()));
    }

    CardDraft draft() {
        return draft;
    }

    /** What follows from what is typed into {@link #draft()}. */
    Proposals proposals() {
        return proposals;
    }

    LocalDate today() {
        return today.get();
    }

    void show(CardDraft next) {
        take(next);
        whenShown.forEach(Runnable::run);
    }

    void clear() {
        show(CardDraft.newborn(today.get(), Optional.empty()));
    }

    void onChange(PropertyChangeListener listener) {
        whenChanged.add(listener);
    }

    /** @param listener runs when another draft is shown: everything may be different */
    void onShow(Runnable listener) {
        whenShown.add(listener);
    }

    private void take(CardDraft next) {
        draft = next;
        proposals = new Proposals(next, calendar, today);
        if (next.isNew() && next.isTyped()) {
            proposals.goOn();
        } else if (next.isNew()) {
            proposals.start();
        }
        next.onChange(event -> {
            if (draft == next) {
                whenChanged.forEach(listener -> listener.propertyChange(event));
            }
        });
    }
}
