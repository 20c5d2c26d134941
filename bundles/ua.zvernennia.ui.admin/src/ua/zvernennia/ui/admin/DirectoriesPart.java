package ua.zvernennia.ui.admin;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.api.DirectoryService;

/** «Довідники»: classifiers, districts, rules of terms, with their periods. */
public final class DirectoriesPart {

    private final DictionaryPane pane;

    @Inject
    public DirectoriesPart(DictionaryAdministration dictionaries, DirectoryService directory) {
        pane = new DictionaryPane(
                dictionaries,
                new DictionaryWords(directory::current),
                List.of("classifiers", "districts", "term-rules"));
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
