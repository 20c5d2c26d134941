package ua.zvernennia.smoke.driver;

import org.eclipse.swt.widgets.Combo;

/** A list with a field. */
public final class SwtBotCombo {

    private final UiThread ui;
    private final Combo combo;

    SwtBotCombo(UiThread ui, Combo combo) {
        this.ui = ui;
        this.combo = combo;
    }

    public String getText() {
        return ui.ask(combo::getText);
    }

    public String[] items() {
        return ui.ask(combo::getItems);
    }

    /** Types; the field completes it when it is left. */
    public SwtBotCombo setText(String value) {
        ui.ask(() -> {
            combo.setFocus();
            combo.setText(value);
            return true;
        });
        return this;
    }
}
