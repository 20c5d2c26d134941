package ua.zvernennia.ui.card.persons;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.TabTable;

/** Who is held for one person already, by whom and why; a mistake is taken back here. */
final class MergedPersons {

    private final ApplicantSearch people;
    private final Background work;
    private final Consumer<String> said;
    private final Consumer<RegistryException> refused;
    private final Runnable separated;
    private final TabTable<PersonMerge> table;
    private final Button undo;

    /**
     * @param said gets a sentence for the person
     * @param separated runs when two are two again
     */
    MergedPersons(
            Composite area,
            ApplicantSearch people,
            Background work,
            Consumer<String> said,
            Consumer<RegistryException> refused,
            Runnable separated) {
        this.people = people;
        this.work = work;
        this.said = said;
        this.refused = refused;
        this.separated = separated;
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        var left = new Composite(line, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        table = new TabTable<PersonMerge>(left, name(0), MergedPersons::cells)
                .column(Messages.MergePersons_duplicate, 180)
                .column(Messages.MergePersons_main, 180)
                .column(Messages.MergePersons_reason, 175)
                .column(Messages.MergePersons_by, 110)
                .column(Messages.MergePersons_at, 125)
                .lines(2)
                .onSelect(this::enable);
        undo = MergePersonsDialog.button(
                line, Messages.MergePersons_undo, () -> table.selected().ifPresent(this::undo));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(undo);
        enable();
    }

    /** Shows what the server knows now. */
    void load() {
        work.also("", cancelled -> people.merges(), this::show, refused);
    }

    private void show(List<PersonMerge> merges) {
        table.show(merges);
        table.rename(name(merges.size()));
        enable();
    }

    private void undo(PersonMerge merge) {
        undo.setEnabled(false);
        work.also(
                Messages.MergePersons_undo,
                cancelled -> {
                    people.undo(merge.id());
                    return merge;
                },
                done -> {
                    said.accept(Texts.format(Messages.MergePersons_undone, done.duplicate(), done.main()));
                    load();
                    separated.run();
                },
                failure -> {
                    enable();
                    refused.accept(failure);
                });
    }

    private void enable() {
        undo.setEnabled(table.selected().isPresent());
    }

    private static String name(int count) {
        return Texts.format(Messages.MergePersons_merged, count);
    }

    private static String[] cells(PersonMerge merge) {
        return new String[] {
            merge.duplicate(), merge.main(), merge.reason(), merge.by(), TabTable.TIME.format(merge.at())
        };
    }
}
