package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionReport;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.ui.Fields;

/** Asks for what an act on one node needs: a text, a note, a person, a term. */
final class ActDialog extends ActingDialog {

    private static final Set<ActKind> WITH_PERSON = Set.of(ActKind.DELEGATE, ActKind.REASSIGN, ActKind.RETURN);
    private static final Set<ActKind> WITH_TERM = Set.of(ActKind.DELEGATE, ActKind.REASSIGN, ActKind.REWORK);
    private static final Set<ActKind> ON_DOCUMENT = Set.of(ActKind.ANSWER, ActKind.LIFT_CONTROL, ActKind.PROPOSE_LIFT);

    private final ActKind kind;
    private final Optional<NodeId> node;
    private final PersonChooser chooser;
    private final LocalDate today;
    private final String consequences;
    private final NodeId created = NodeId.random();
    private Optional<Position> person = Optional.empty();
    private Text text;
    private Text note;
    private Text term;
    private Button personButton;

    ActDialog(
            Shell parent,
            ActKind kind,
            Optional<NodeId> node,
            PersonChooser chooser,
            LocalDate today,
            String consequences,
            Submitter submitter) {
        super(parent, Acts.name(kind), Acts.name(kind), submitter);
        this.kind = requireNonNull(kind, "kind");
        this.node = requireNonNull(node, "node");
        this.chooser = requireNonNull(chooser, "chooser");
        this.today = requireNonNull(today, "today");
        this.consequences = requireNonNull(consequences, "consequences");
    }

    @Override
    void fields(Composite area) {
        warn(area, consequences);
        var form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, SWT.DEFAULT).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(form);
        var fields = new Fields(form);
        if (WITH_PERSON.contains(kind)) {
            personButton = fields.add(
                    kind == ActKind.RETURN ? Messages.ActDialog_proposed : Messages.ActDialog_person,
                    parent -> new Button(parent, SWT.PUSH));
            personButton.setText(Messages.ActDialog_choose);
            personButton.addListener(SWT.Selection, event -> choose());
        }
        if (WITH_TERM.contains(kind)) {
            term = fields.text(Messages.ActDialog_term, 10);
            term.setMessage(Messages.dayHint);
        }
        if (kind == ActKind.ANSWER) {
            text = fields.text(Messages.ActDialog_answerNumber, 100);
        } else {
            int limit = kind == ActKind.COMPLETE ? ExecutionReport.RESULT_MAX : Execution.REASON_MAX;
            text = fields.area(label(), limit, 5);
        }
        if (kind == ActKind.COMPLETE) {
            note = fields.area(Messages.ActDialog_note, ExecutionReport.NOTE_MAX, 3);
        }
        (personButton == null ? text : personButton).setFocus();
    }

    @Override
    TreeAct act() {
        return new TreeAct(
                kind,
                ON_DOCUMENT.contains(kind) ? Optional.empty() : node,
                WITH_PERSON.contains(kind) && kind != ActKind.RETURN ? Optional.of(created) : Optional.empty(),
                chosen(),
                day(),
                text.getText(),
                note == null ? "" : note.getText(),
                Optional.empty());
    }

    /** For tests: the field of the result or the reason. */
    Text text() {
        return text;
    }

    private void choose() {
        chooser.one(getShell()).ifPresent(position -> {
            person = Optional.of(position);
            personButton.setText(position.holder());
            text.setFocus();
        });
    }

    private Optional<String> chosen() {
        if (WITH_PERSON.contains(kind) && kind != ActKind.RETURN && person.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "person: missing", Map.of("field", "person"));
        }
        return person.map(Position::id);
    }

    private Optional<LocalDate> day() {
        if (kind == ActKind.ANSWER) {
            return Optional.of(today);
        }
        if (term == null || term.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Days.parse(term.getText(), today)
                .orElseThrow(
                        () -> new RegistryException(ErrorCode.INVALID_VALUE, "term: no day", Map.of("field", "term"))));
    }

    private String label() {
        return switch (kind) {
            case COMPLETE -> Messages.ActDialog_result;
            case INTERIM -> Messages.ActDialog_interim;
            case RETURN, REWORK, CANCEL, WITHDRAW, REPLACE -> Messages.ActDialog_reason;
            default -> Messages.ActDialog_remark;
        };
    }
}
