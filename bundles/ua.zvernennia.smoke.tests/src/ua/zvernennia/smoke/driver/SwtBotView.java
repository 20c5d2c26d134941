package ua.zvernennia.smoke.driver;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;

/** A tab of the window. */
public final class SwtBotView {

    private final UiThread ui;
    private final CTabItem tab;

    SwtBotView(UiThread ui, CTabItem tab) {
        this.ui = ui;
        this.tab = tab;
    }

    static Optional<CTabItem> item(CTabFolder folder, String title) {
        return Stream.of(folder.getItems())
                .filter(item -> item.getText().replace("*", "").startsWith(title))
                .findFirst();
    }

    /** The whole title; a star stands before it while there is unsaved work. */
    public String getTitle() {
        return ui.ask(tab::getText);
    }

    public boolean isActive() {
        return ui.ask(() -> tab.getParent().getSelection() == tab);
    }
}
