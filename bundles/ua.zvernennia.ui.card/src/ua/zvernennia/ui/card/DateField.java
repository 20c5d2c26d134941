package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A date typed as дд.мм.рррр, in short or as «с» for today; the arrows move it by a day. */
final class DateField {

    private final Text text;
    private final Supplier<LocalDate> today;

    DateField(Composite parent, Supplier<LocalDate> today) {
        this.today = today;
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
        DateText.parse(text.getText(), today.get()).ifPresent(this::show);
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
