package ua.zvernennia.smoke.driver;

import org.eclipse.swt.widgets.Shell;

/** A window or a dialog. */
public final class SwtBotShell {

    private final UiThread ui;
    private final Shell shell;

    SwtBotShell(UiThread ui, Shell shell) {
        this.ui = ui;
        this.shell = shell;
    }

    public String getText() {
        return ui.ask(shell::getText);
    }

    public SwtBotShell activate() {
        ui.send(shell::forceActive);
        return this;
    }

    public void close() {
        ui.send(shell::close);
    }

    public void waitUntilClosed() {
        ui.waitFor("the window is closed", () -> shell.isDisposed() || !shell.isVisible());
    }
}
