package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Texts;

/** A date typed as дд.мм.рррр, in short or as «с» for today; the arrows move it by a day. */
final class DateField {

    private final Text text;
    private final Supplier<LocalDate> today;
    private final Supplier<Notices> notices;
    private final String problem;

    /** One that says nothing itself: what is no date is refused by whoever reads it. */
    DateField(Composite parent, Supplier<LocalDate> today) {
        this(parent, today, "", () -> Notices.NOWHERE);
    }

    /**
     * @param name label of the field
     * @param notices where it says that something is no date
     */
    DateField(Composite parent, Supplier<LocalDate> today, String name, Supplier<Notices> notices) {
        this.today = today;
        this.notices = notices;
        problem = Texts.format(Messages.DateField_noDate, name.replace(" *", ""));
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setMessage(Messages.DateField_hint);
        text.setToolTipText(Messages.DateField_tooltip);
        text.addListener(SWT.FocusIn, event -> text.selectAll()); // what is typed takes the place of what is proposed
        text.addListener(SWT.FocusOut, event -> complete());
        text.addListener(SWT.KeyDown, this::moved);
        text.addListener(SWT.Modify, event -> completeToday());
    }

    Text control() {
        return text;
    }

    private void complete() {
        var date = DateText.parse(text.getText(), today.get());
        date.ifPresent(this::show);
        if (date.isPresent() || text.getText().isBlank()) {
            notices.get().settled(problem);
        } else {
            notices.get().warn(problem);
        }
    }

    private void completeToday() {
        if (DateText.isToday(text.getText().strip())) {
            show(today.get());
            text.selectAll();
        }
    }

    private void moved(Event event) {
        int days = switch (event.keyCode) {
            case SWT.ARROW_UP -> 1;
            case SWT.ARROW_DOWN -> -1;
            default -> 0;
        };
        if (days != 0) {
            DateText.parse(text.getText(), today.get()).ifPresent(date -> show(date.plusDays(days)));
            event.doit = false;
        }
    }

    private void show(LocalDate date) {
        var shown = DateText.format(date);
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
    }
}
