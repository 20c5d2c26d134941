package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.ReportDeskService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Fields;

/** «Збережені набори»: choose one to fill report, period and conditions; save what is filled in under a name. */
final class PresetsBar {

    private final ReportDeskService desk;
    private final Host host;
    private final Combo choice;
    private final Button remove;
    private final Background background;
    private List<ReportPreset> presets = List.of();

    PresetsBar(Composite parent, ReportDeskService desk, Host host) {
        this.desk = requireNonNull(desk, "desk");
        this.host = requireNonNull(host, "host");
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(area);
        choice = new Fields(area).choice(Messages.PresetsBar_title);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(choice);
        choice.addListener(SWT.Selection, event -> chosen().ifPresent(host::take));
        var save = button(area, Messages.PresetsBar_save);
        save.addListener(SWT.Selection, event -> askName());
        remove = button(area, Messages.PresetsBar_remove);
        remove.addListener(SWT.Selection, event -> chosen().ifPresent(set -> removed(set.id())));
        background = new Background(area);
        show(List.of());
    }

    void load() {
        background.run(Messages.PresetsBar_title, cancelled -> desk.presets(), this::show, host::refused);
    }

    /** Saves what is filled in. */
    void save(String name) {
        try {
            var set = new ReportPreset(UUID.randomUUID().toString(), name, host.request(), host.moving());
            background.run(
                    Messages.PresetsBar_save,
                    cancelled -> desk.savePreset(set),
                    all -> {
                        show(all);
                        select(set.id());
                        host.say(Messages.PresetsBar_saved, "success");
                    },
                    host::refused);
        } catch (RegistryException e) {
            host.refused(e);
        }
    }

    Combo choice() {
        return choice;
    }

    Button removeButton() {
        return remove;
    }

    private void askName() {
        var dialog = new AskDialog(
                choice.getShell(),
                Messages.PresetsBar_save,
                Messages.PresetsBar_name,
                chosen().map(ReportPreset::name).orElse(""),
                text -> text.isBlank() || text.strip().length() > ReportPreset.NAME_MAX
                        ? Messages.PresetsBar_nameRule
                        : null);
        if (dialog.open() == Window.OK) {
            save(dialog.getValue());
        }
    }

    private void removed(String id) {
        background.run(Messages.PresetsBar_remove, cancelled -> desk.removePreset(id), this::show, host::refused);
    }

    private void show(List<ReportPreset> all) {
        presets = List.copyOf(all);
        choice.setItems(presets.stream().map(ReportPreset::name).toArray(String[]::new));
        choice.setEnabled(!presets.isEmpty());
        remove.setEnabled(!presets.isEmpty());
    }

    private void select(String id) {
        for (int i = 0; i < presets.size(); i++) {
            if (presets.get(i).id().equals(id)) {
                choice.select(i);
            }
        }
    }

    private Optional<ReportPreset> chosen() {
        int index = choice.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(presets.get(index));
    }

    private static Button button(Composite area, String text) {
        var button = new Button(area, SWT.PUSH);
        button.setText(text);
        return button;
    }

    /** The room that the bar stands in. */
    interface Host {

        /** What is filled in. */
        ReportRequest request();

        /** The period that moves with the calendar, when one is chosen. */
        Optional<PeriodPreset> moving();

        /** Fills in what was saved. */
        void take(ReportPreset preset);

        void say(String text, String meaning);

        void refused(RegistryException failure);
    }
}
