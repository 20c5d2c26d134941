package ua.zvernennia.smoke.driver;

import org.eclipse.swt.widgets.Text;

/** A text field. */
public final class SwtBotText {

    private final UiThread ui;
    private final Text text;

    SwtBotText(UiThread ui, Text text) {
        this.ui = ui;
        this.text = text;
    }

    public String getText() {
        return ui.ask(text::getText);
    }

    public SwtBotText setText(String value) {
        ui.ask(() -> {
            text.setFocus();
            text.setText(value);
            return true;
        });
        return this;
    }

    public SwtBotText setFocus() {
        ui.ask(text::setFocus);
        return this;
    }
}
