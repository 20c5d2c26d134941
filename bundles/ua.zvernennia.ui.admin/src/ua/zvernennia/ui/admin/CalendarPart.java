package ua.zvernennia.ui.admin;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.api.DirectoryService;

/** «Календар»: days that acts moved, periods of peace and martial law, holidays; a change names the cards it would concern. */
public final class CalendarPart {

    private final DictionaryPane pane;

    @Inject
    public CalendarPart(DictionaryAdministration dictionaries, DirectoryService directory) {
        pane = new DictionaryPane(
                dictionaries, new DictionaryWords(directory::current), List.of("calendar-days", "regimes", "holidays"));
    }

    @PostConstruct
    void create(Composite parent) {
        pane.create(parent);
    }

    @Focus
    void focus() {
        pane.focus();
    }

    DictionaryPane pane() {
        return pane;
    }
}
