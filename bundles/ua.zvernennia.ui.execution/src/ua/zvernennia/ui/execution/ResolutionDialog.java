package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionPoint;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** The editor of a resolution: author, draft mark, text with phrases, executors. */
final class ResolutionDialog extends ActingDialog {

    /** What the editor is opened for. */
    enum Purpose {
        /** A new resolution, or a draft of one. */
        NEW,
        /** A draft that the server has. */
        CHANGE,
        /** A signed one gives way to a new one; needs a reason. */
        REPLACE
    }

    private final ResolutionForm form;
    private final Purpose purpose;
    private final People people;
    private final PersonChooser chooser;
    private final LocalDate today;
    private final Predicate<String> maySign;
    private final String consequences;
    private Button author;
    private Button authorised;
    private Button draft;
    private Button control;
    private Text date;
    private Text text;
    private Text reason;
    private ExecutorGrid grid;

    /**
     * An editor.
     *
     * @param maySign whether the person signs in this position; in another's name only a draft can be made
     * @param consequences what others lose by it, said first; empty for nothing
     */
    ResolutionDialog(
            Shell parent,
            ResolutionForm form,
            Purpose purpose,
            Predicate<String> maySign,
            People people,
            PersonChooser chooser,
            LocalDate today,
            String consequences,
            Submitter submitter) {
        super(parent, Messages.ResolutionDialog_title, Messages.ResolutionDialog_apply, submitter);
        this.form = requireNonNull(form, "form");
        this.purpose = requireNonNull(purpose, "purpose");
        this.maySign = requireNonNull(maySign, "maySign");
        this.people = requireNonNull(people, "people");
        this.chooser = requireNonNull(chooser, "chooser");
        this.today = requireNonNull(today, "today");
        this.consequences = requireNonNull(consequences, "consequences");
    }

    @Override
    void fields(Composite area) {
        warn(area, consequences);
        header(area);
        phrases(area);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.ResolutionDialog_text);
        text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setTextLimit(Resolution.TEXT_MAX + ResolutionPoint.TEXT_MAX);
        text.setText(form.text());
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT);
        text.addListener(SWT.KeyDown, this::phraseKey);
        text.addListener(SWT.FocusOut, event -> {
            form.text(text.getText());
            grid.refresh();
        });
        Fields.bind(caption, text);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(950, 5 * text.getLineHeight())
                .applyTo(text);
        var hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.ResolutionDialog_hint);
        Styles.set(hint, "hint");
        grid = new ExecutorGrid(area, form, people);
        buttons(area);
        if (purpose == Purpose.REPLACE) {
            var line = new Composite(area, SWT.NONE);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(line);
            reason = new Fields(line).text(Messages.ResolutionDialog_replaceReason, Execution.REASON_MAX);
        }
        text.setFocus();
    }

    @Override
    TreeAct act() {
        form.text(text.getText());
        form.control(control.getSelection());
        form.date(Days.parse(date.getText(), today).orElse(today));
        var sent = form.toDraft();
        return switch (purpose) {
            case NEW -> TreeAct.of(draft.getSelection() ? ActKind.PREPARE : ActKind.RESOLVE, sent);
            case CHANGE -> TreeAct.of(ActKind.CHANGE, sent);
            case REPLACE -> TreeAct.replace(form.replaces().orElseThrow(), sent, reason.getText());
        };
    }

    /** For tests. */
    Text text() {
        return text;
    }

    private void header(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(10, 4).applyTo(line);
        var fields = new Fields(line);
        author = fields.add(Messages.ResolutionDialog_author, parent -> new Button(parent, SWT.PUSH));
        author.setText(people.name(form.author()));
        author.setEnabled(form.parent().isEmpty() && purpose == Purpose.NEW);
        author.addListener(SWT.Selection, event -> chooser.one(getShell()).ifPresent(this::chooseAuthor));
        authorised = fields.add(Messages.ResolutionDialog_authorised, parent -> new Button(parent, SWT.PUSH));
        authorised.setText(form.authorised().map(people::name).orElse(Messages.ResolutionDialog_nobody));
        authorised.addListener(SWT.Selection, event -> {
            var chosen = chooser.one(getShell());
            form.authorised(chosen.map(Position::id));
            authorised.setText(chosen.map(Position::holder).orElse(Messages.ResolutionDialog_nobody));
        });
        date = fields.text(Messages.ResolutionDialog_date, 10);
        date.setText(Days.text(form.date()));
        draft = new Button(line, SWT.CHECK);
        draft.setText(Messages.ResolutionDialog_draft);
        boolean signs = maySign.test(form.author());
        draft.setSelection(purpose == Purpose.CHANGE || !signs);
        draft.setEnabled(purpose == Purpose.NEW && signs);
        control = new Button(line, SWT.CHECK);
        control.setText(Messages.ResolutionDialog_control);
        control.setSelection(form.control());
    }

    private void chooseAuthor(Position position) {
        form.author(position.id());
        author.setText(position.holder());
        boolean signs = maySign.test(position.id());
        draft.setSelection(!signs); // somebody else's resolution can only be prepared
        draft.setEnabled(signs);
    }

    private void phrases(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(line);
        for (int i = 0; i < phraseTexts().size(); i++) {
            var phrase = phraseTexts().get(i);
            var button = new Button(line, SWT.PUSH);
            button.setText("F" + (i + 5) + "  " + (phrase.length() > 34 ? phrase.substring(0, 33) + '…' : phrase));
            button.setToolTipText(phrase);
            button.addListener(SWT.Selection, event -> insert(phrase));
        }
    }

    private void phraseKey(Event event) {
        int index = event.keyCode - SWT.F5;
        if (index >= 0 && index < phraseTexts().size()) {
            insert(phraseTexts().get(index));
            event.doit = false;
        }
    }

    private void insert(String phrase) {
        text.insert(phrase);
        text.setFocus();
    }

    private static List<String> phraseTexts() {
        return List.of(
                Messages.ResolutionDialog_phrase1,
                Messages.ResolutionDialog_phrase2,
                Messages.ResolutionDialog_phrase3,
                Messages.ResolutionDialog_phrase4);
    }

    private void buttons(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(line);
        button(line, Messages.ResolutionDialog_add, this::addExecutors);
        button(line, Messages.ResolutionDialog_term, this::askTerm);
        button(line, Messages.ResolutionDialog_role, () -> grid.onSelected(form::nextRole));
        button(line, Messages.ResolutionDialog_point, () -> grid.onSelected(form::nextPoint));
        button(line, Messages.ResolutionDialog_important, () -> grid.onSelected(form::toggleImportant));
        button(line, Messages.ResolutionDialog_remove, () -> grid.onSelected(form::remove));
    }

    private static void button(Composite parent, String label, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void addExecutors() {
        form.text(text.getText());
        form.add(chooser.many(getShell()).stream().map(Position::id).toList());
        grid.refresh();
    }

    private void askTerm() {
        if (grid.selected().isEmpty()) {
            return;
        }
        var ask = new InputDialog(
                getShell(),
                Messages.ResolutionDialog_term,
                Messages.ResolutionDialog_termQuestion,
                "",
                typed -> typed.isBlank() || Days.parse(typed, today).isPresent() ? null : Messages.dayHint);
        if (ask.open() == Window.OK) {
            Optional<LocalDate> day = Days.parse(ask.getValue(), today);
            grid.onSelected(index -> form.term(index, day));
        }
    }
}
