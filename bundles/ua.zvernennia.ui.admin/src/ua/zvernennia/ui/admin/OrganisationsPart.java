package ua.zvernennia.ui.admin;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.api.DirectoryService;

/** «Організації»: the tree of organisations and units. */
public final class OrganisationsPart {

    private final DictionaryPane pane;

    @Inject
    public OrganisationsPart(DictionaryAdministration dictionaries, DirectoryService directory) {
        pane = new DictionaryPane(dictionaries, new DictionaryWords(directory::current), List.of("organisations"));
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
