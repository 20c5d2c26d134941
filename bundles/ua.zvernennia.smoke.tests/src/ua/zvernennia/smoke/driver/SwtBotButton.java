package ua.zvernennia.smoke.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A push button, a check box or a radio button. */
public final class SwtBotButton {

    private final UiThread ui;
    private final Button button;

    SwtBotButton(UiThread ui, Button button) {
        this.ui = ui;
        this.button = button;
    }

    public boolean isEnabled() {
        return ui.ask(button::isEnabled);
    }

    /** Returns at once: what it opens may be a dialog. */
    public void click() {
        ui.waitFor("the button can be pressed", button::isEnabled);
        ui.send(() -> button.notifyListeners(SWT.Selection, new Event()));
    }
}
