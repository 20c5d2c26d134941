package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Fields;

/** «Передати роботу»: everything open of somebody who leaves goes to somebody else as it stands. */
final class HandOverDialog extends PreviewDialog {

    private final WorkService work;
    private final PersonChooser chooser;
    private RequestId request = RequestId.random();
    private Optional<Position> from = Optional.empty();
    private Optional<Position> to = Optional.empty();
    private Text reason;

    HandOverDialog(Shell parent, WorkService work, PersonChooser chooser, Runnable whenDone) {
        super(parent, Messages.HandOverDialog_title, whenDone);
        this.work = requireNonNull(work, "work");
        this.chooser = requireNonNull(chooser, "chooser");
    }

    @Override
    void fields(Composite area) {
        var form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(form);
        var fields = new Fields(form);
        person(fields, Messages.HandOverDialog_from, chosen -> from = Optional.of(chosen));
        person(fields, Messages.HandOverDialog_to, chosen -> to = Optional.of(chosen));
        reason = fields.text(Messages.ActDialog_reason, Execution.REASON_MAX);
        reason.addListener(SWT.Modify, event -> changed());
    }

    @Override
    Asked ask(boolean preview) {
        var giver = id(from, "from");
        var taker = id(to, "to");
        var why = reason.getText().strip();
        if (why.isEmpty()) {
            throw missing("reason");
        }
        var asked = request;
        if (!preview) {
            request = RequestId.random();
        }
        return cancelled -> work.handOver(asked, preview, giver, taker, why);
    }

    private void person(Fields fields, String label, Consumer<Position> taken) {
        var button = fields.add(label, parent -> new Button(parent, SWT.PUSH));
        button.setText(Messages.ActDialog_choose);
        button.addListener(
                SWT.Selection,
                event -> chooser.one(getShell()).ifPresent(position -> {
                    taken.accept(position);
                    button.setText(position.holder());
                    changed();
                }));
    }

    private static String id(Optional<Position> position, String field) {
        return position.map(Position::id).orElseThrow(() -> missing(field));
    }

    private static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
    }
}
