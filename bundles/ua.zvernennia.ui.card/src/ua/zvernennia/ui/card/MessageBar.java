package ua.zvernennia.ui.card;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.ui.Styles;

/** A sentence across the top of the card, with what can be done about it; takes no room while there is nothing to say. */
final class MessageBar implements Notices {

    /** What the sentence means; colours are in the style sheets. */
    enum Kind {
        ERROR("errorBar"),
        WARNING("warningBar"),
        SUCCESS("successBar"),
        NOTICE("noticeBar");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    private final Composite bar;
    private final Label text;
    private final Button action;
    private Runnable whenPressed = () -> {};

    MessageBar(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(14, 7)
                .spacing(12, 0)
                .applyTo(bar);
        bar.setVisible(false);
        text = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(text);
        action = new Button(bar, SWT.PUSH);
        GridDataFactory.fillDefaults().applyTo(action);
        action.addListener(SWT.Selection, event -> whenPressed.run());
    }

    /** The window that questions about the message belong to. */
    Shell shell() {
        return bar.getShell();
    }

    void show(Kind kind, String sentence) {
        show(kind, sentence, "", () -> {});
    }

    void show(Kind kind, String sentence, String actionLabel, Runnable onAction) {
        Styles.set(bar, kind.style);
        text.setText(sentence);
        action.setText(actionLabel);
        whenPressed = onAction;
        action.setVisible(!actionLabel.isEmpty());
        ((GridData) action.getLayoutData()).exclude = actionLabel.isEmpty();
        shown(true);
    }

    @Override
    public void say(String sentence, String actionLabel, Runnable onAction) {
        show(Kind.NOTICE, sentence, actionLabel, () -> {
            clear();
            onAction.run();
        });
    }

    @Override
    public void warn(String sentence) {
        show(Kind.WARNING, sentence);
    }

    @Override
    public void settled(String sentence) {
        if (sentence().equals(sentence)) {
            clear();
        }
    }

    void clear() {
        if (bar.isVisible()) {
            text.setText("");
            shown(false);
        }
    }

    /** The sentence that is shown; empty for none. */
    String sentence() {
        return text.getText();
    }

    private void shown(boolean visible) {
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.setVisible(visible);
        bar.getParent().layout(new Control[] {bar}); // all the others keep the sizes they have
    }
}
