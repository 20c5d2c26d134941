package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** «Дія для кількох»: accept, delegate, report, remind, with a preview. */
final class ManyDialog extends PreviewDialog {

    /** In the order of the choice. */
    static final List<ActKind> KINDS = List.of(
            ActKind.ACCEPT,
            ActKind.REMIND,
            ActKind.DELEGATE,
            ActKind.COMPLETE,
            ActKind.START,
            ActKind.ACKNOWLEDGE,
            ActKind.REWORK,
            ActKind.PROPOSE_LIFT,
            ActKind.LIFT_CONTROL);

    /** So many in one call: the person sees that it goes on, and may stop. */
    private static final int AT_ONCE = 50;

    private static final Set<ActKind> WITH_TERM = Set.of(ActKind.DELEGATE, ActKind.REWORK);

    private final WorkService work;
    private final List<WorkNode> nodes;
    private final ActKind first;
    private final PersonChooser chooser;
    private final LocalDate today;
    private RequestId request = RequestId.random();
    private Optional<Position> person = Optional.empty();
    private Combo kind;
    private Button personButton;
    private Text term;
    private Text text;

    /** @param first what is proposed, one of {@link #KINDS} */
    ManyDialog(
            Shell parent,
            WorkService work,
            List<WorkNode> nodes,
            ActKind first,
            PersonChooser chooser,
            LocalDate today,
            Runnable whenDone) {
        super(parent, Texts.format(Messages.ManyDialog_title, nodes.size()), whenDone);
        this.work = requireNonNull(work, "work");
        this.nodes = List.copyOf(nodes);
        this.first = requireNonNull(first, "first");
        this.chooser = requireNonNull(chooser, "chooser");
        this.today = requireNonNull(today, "today");
    }

    @Override
    void fields(Composite area) {
        var form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(form);
        var fields = new Fields(form);
        kind = fields.choice(Messages.ManyDialog_act);
        KINDS.forEach(each -> kind.add(Acts.name(each)));
        kind.select(KINDS.indexOf(first));
        kind.addListener(SWT.Selection, event -> offer());
        personButton = fields.add(Messages.ActDialog_person, parent -> new Button(parent, SWT.PUSH));
        personButton.setText(Messages.ActDialog_choose);
        personButton.addListener(SWT.Selection, event -> choose());
        term = fields.text(Messages.ActDialog_term, 10);
        term.setMessage(Messages.dayHint);
        term.addListener(SWT.Modify, event -> changed());
        text = fields.area(Messages.ManyDialog_text, Execution.REASON_MAX, 3);
        text.addListener(SWT.Modify, event -> changed());
        offer();
    }

    @Override
    Asked ask(boolean preview) {
        var template = new ActTemplate(chosen(), person(), day(), text.getText(), "");
        var asked = request;
        if (!preview) {
            request = RequestId.random(); // what is done next is another thing
        }
        return cancelled -> {
            var results = new ArrayList<WorkResult>();
            for (int i = 0; i < nodes.size() && !cancelled.getAsBoolean(); i += AT_ONCE) {
                var some = nodes.subList(i, Math.min(nodes.size(), i + AT_ONCE));
                results.addAll(preview ? work.preview(some, template) : work.act(asked, some, template));
            }
            return results;
        };
    }

    /** For tests. */
    void choose(ActKind act) {
        kind.select(KINDS.indexOf(act));
        offer();
    }

    /** For tests. */
    Text text() {
        return text;
    }

    private ActKind chosen() {
        return KINDS.get(kind.getSelectionIndex());
    }

    private void offer() {
        Acts.enable(personButton, chosen() == ActKind.DELEGATE);
        term.setEnabled(WITH_TERM.contains(chosen()));
        changed();
    }

    private void choose() {
        chooser.one(getShell()).ifPresent(position -> {
            person = Optional.of(position);
            personButton.setText(position.holder());
            changed();
        });
    }

    private Optional<String> person() {
        if (chosen() != ActKind.DELEGATE) {
            return Optional.empty();
        }
        return Optional.of(person.map(Position::id)
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.REQUIRED_VALUE_MISSING, "person: missing", Map.of("field", "person"))));
    }

    private Optional<LocalDate> day() {
        if (!WITH_TERM.contains(chosen()) || term.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Days.parse(term.getText(), today)
                .orElseThrow(
                        () -> new RegistryException(ErrorCode.INVALID_VALUE, "term: no day", Map.of("field", "term"))));
    }
}
