package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.UpdateService;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.UserSettings;

/** Tells a person once of each newer version that the server wants; after that «Про програму» says it. */
final class UpdateNotice {

    private static final String TOLD = "update.told";

    private final UpdateService updates;
    private final UserSettings settings;

    @Inject
    UpdateNotice(UpdateService updates, UserSettings settings) {
        this.updates = requireNonNull(updates, "updates");
        this.settings = requireNonNull(settings, "settings");
    }

    /** Shows nothing when there is nothing new to tell. */
    void tell(Shell shell) {
        updates.newer()
                .filter(wanted -> !settings.get(TOLD).orElse("").equals(wanted.version()))
                .ifPresent(wanted -> {
                    settings.put(TOLD, wanted.version());
                    show(shell, wanted);
                });
    }

    private void show(Shell shell, WantedVersion wanted) {
        var facts = new FactsDialog(shell, Messages.UpdateNotice_title);
        facts.add(Messages.UpdateNotice_heading, "");
        addTo(facts, wanted);
        facts.open();
    }

    void addTo(FactsDialog facts, WantedVersion wanted) {
        facts.add(Messages.UpdateNotice_present, updates.present());
        facts.add(Messages.UpdateNotice_wanted, wanted.version());
        if (!wanted.source().isEmpty()) {
            facts.add(Messages.UpdateNotice_source, wanted.source());
        }
    }
}
