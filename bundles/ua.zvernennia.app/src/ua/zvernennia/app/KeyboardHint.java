package ua.zvernennia.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Says beside a password, whose letters nobody sees, which alphabet is typed and that Caps Lock seems to be on. SWT
 * cannot ask the keyboard, so the last key tells: a capital without Shift, a letter of one alphabet or the other.
 */
final class KeyboardHint {

    private final Label label;
    private final String capsLock;
    private final String ukrainian;
    private final String latin;

    KeyboardHint(Label label, String capsLock, String ukrainian, String latin) {
        this.label = label;
        this.capsLock = capsLock;
        this.ukrainian = ukrainian;
        this.latin = latin;
    }

    void watch(Text password) {
        password.addListener(SWT.KeyDown, this::typed);
        password.addListener(SWT.FocusOut, event -> show(""));
    }

    private void typed(Event event) {
        char typed = event.character;
        if (!Character.isLetter(typed)) {
            return;
        }
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        boolean caps = Character.isUpperCase(typed) != shift;
        boolean cyrillic = Character.UnicodeScript.of(typed) == Character.UnicodeScript.CYRILLIC;
        show((cyrillic ? ukrainian : latin) + (caps ? " · " + capsLock : ""));
    }

    private void show(String text) {
        label.setText(text);
        label.requestLayout();
    }
}
