package ua.zvernennia.ui.card.persons;

import static java.util.Objects.requireNonNull;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.DateText;
import ua.zvernennia.ui.card.TabTable;

/**
 * Two applicants who are one person are found, compared and merged; what was merged before stands below and can be
 * separated again. It stays open, since duplicates come in numbers.
 */
final class MergePersonsDialog extends Dialog {

    private static final int PAUSE_MS = 200;
    private static final int TEXT_MAX = 100;
    private static final int REASON_MAX = 500;
    private static final int WIDTH = 900;

    private final ApplicantSearch people;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Runnable ask = this::ask;
    private MergeChoice choice = MergeChoice.NONE;
    private Background search;
    private Background work;
    private Text wanted;
    private TabTable<PersonHit> found;
    private TabTable<MergeChoice.Line> comparison;
    private Button asMain;
    private Button asDuplicate;
    private Button swap;
    private Label consequence;
    private Text reason;
    private Label message;
    private MergedPersons merged;
    private boolean busy;

    MergePersonsDialog(Shell parent, ApplicantSearch people) {
        super(parent);
        this.people = requireNonNull(people, "people");
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.MergePersons_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 5).applyTo(area);
        search = new Background(area);
        work = new Background(area);
        createSearch(area);
        createComparison(area);
        createReason(area);
        merged = new MergedPersons(area, people, work, this::say, this::refuse, this::ask);
        merged.load();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.MergePersons_merge, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.MergePersons_close, false);
        choose(MergeChoice.NONE);
        wanted.setFocus();
    }

    @Override
    protected void okPressed() {
        if (busy || !choice.isComplete()) {
            return; // Enter in the search field
        }
        if (reason.getText().isBlank()) {
            fail(Messages.MergePersons_reasonMissing);
            reason.setFocus();
            return;
        }
        var words = reason.getText().strip();
        var from = choice.duplicate().orElseThrow().key();
        var into = choice.main().orElseThrow().key();
        setBusy(true);
        say(Messages.MergePersons_merging);
        work.also(
                Messages.MergePersons_merging,
                cancelled -> people.merge(from, into, words),
                id -> done(),
                this::refuse);
    }

    private void createSearch(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        wanted = new Fields(line).text(Messages.MergePersons_search, TEXT_MAX);
        wanted.addListener(SWT.Modify, event -> wanted.getDisplay().timerExec(PAUSE_MS, ask));
        wanted.addListener(SWT.Dispose, event -> wanted.getDisplay().timerExec(-1, ask));
        found = new TabTable<PersonHit>(area, Messages.MergePersons_found, MergePersonsDialog::cells)
                .column(Messages.MergePersons_name, 230)
                .column(Messages.MergePersons_birthYear, 100)
                .column(Messages.MergePersons_address, 210)
                .column(Messages.MergePersons_phone, 130)
                .column(Messages.MergePersons_appeals, 80)
                .column(Messages.MergePersons_lastOn, 90)
                .lines(4)
                .onOpen(person -> choose(choice.with(person)))
                .onSelect(this::enable);
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(buttons);
        asMain = button(
                buttons,
                Messages.MergePersons_asMain,
                () -> found.selected().ifPresent(person -> choose(choice.withMain(person))));
        asDuplicate = button(
                buttons,
                Messages.MergePersons_asDuplicate,
                () -> found.selected().ifPresent(person -> choose(choice.withDuplicate(person))));
        swap = button(buttons, Messages.MergePersons_swap, () -> choose(choice.swapped()));
    }

    private void createComparison(Composite area) {
        comparison = new TabTable<MergeChoice.Line>(area, Messages.MergePersons_comparison, line ->
                        new String[] {line.name(), line.main(), line.duplicate()})
                .column("", 190)
                .column(Messages.MergePersons_main, 325)
                .column(Messages.MergePersons_duplicate, 325)
                .lines(6);
        consequence = new Label(area, SWT.WRAP);
        Styles.set(consequence, "hint");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(consequence);
    }

    private void createReason(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        reason = new Fields(line).text(Messages.MergePersons_reason, REASON_MAX);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(message);
    }

    private void ask() {
        if (wanted.isDisposed()) {
            return;
        }
        var text = wanted.getText();
        search.run("", cancelled -> people.find(text), found::show, this::refuse);
    }

    private void choose(MergeChoice next) {
        choice = next;
        comparison.show(next.lines());
        consequence.setText(next.consequence());
        consequence.requestLayout();
        enable();
    }

    private void enable() {
        boolean selected = found.selected().isPresent();
        asMain.setEnabled(selected);
        asDuplicate.setEnabled(selected);
        swap.setEnabled(choice.isComplete());
        getButton(IDialogConstants.OK_ID).setEnabled(!busy && choice.isComplete());
    }

    private void done() {
        setBusy(false);
        say(Texts.format(
                Messages.MergePersons_done, choice.main().orElseThrow().name().full()));
        choose(MergeChoice.NONE);
        reason.setText("");
        ask();
        merged.load();
    }

    private void refuse(RegistryException failure) {
        setBusy(false);
        fail(sentences.of(failure));
    }

    private void setBusy(boolean next) {
        busy = next;
        enable();
    }

    private void say(String sentence) {
        show(sentence, "hint");
    }

    private void fail(String sentence) {
        show(sentence, "error");
    }

    private void show(String sentence, String meaning) {
        Styles.set(message, meaning);
        message.setText(sentence);
        message.requestLayout();
    }

    private static String[] cells(PersonHit person) {
        return new String[] {
            person.name().full(),
            person.facts().birthYear().map(Object::toString).orElse(""),
            person.address(),
            person.phone(),
            Integer.toString(person.appeals()),
            DateText.format(person.lastOn())
        };
    }

    static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
