package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Fields;

/**
 * Asks for a new password, twice; for the old one too where the person is logged in already.
 *
 * @param <T> what comes of it
 */
final class PasswordDialog<T> extends StepDialog<T> {

    private static final int PASSWORD_MAX = 200;

    private final boolean asksOld;
    private final Change<T> change;
    private Text old;
    private Text chosen;
    private Text repeated;

    PasswordDialog(Shell parent, String explanation, boolean asksOld, Change<T> change) {
        super(parent, Messages.PasswordDialog_title, explanation);
        this.asksOld = asksOld;
        this.change = requireNonNull(change, "change");
    }

    @Override
    void createFields(Composite area, Fields fields) {
        old = secret(fields, asksOld ? Messages.PasswordDialog_old : Messages.PasswordDialog_chosen);
        chosen = asksOld ? secret(fields, Messages.PasswordDialog_chosen) : old;
        repeated = secret(fields, Messages.PasswordDialog_repeated);
        old.setFocus();
    }

    @Override
    Optional<String> defect() {
        if (old.getCharCount() == 0 || chosen.getCharCount() == 0) {
            return Optional.of(Messages.PasswordDialog_missing);
        }
        var one = chosen.getTextChars();
        var other = repeated.getTextChars();
        try {
            return Arrays.equals(one, other) ? Optional.empty() : Optional.of(Messages.PasswordDialog_different);
        } finally {
            Arrays.fill(one, '\0');
            Arrays.fill(other, '\0');
        }
    }

    @Override
    Background.Work<T> work(Consumer<RegistryException> told) {
        var before = old.getTextChars();
        var after = chosen.getTextChars();
        return cancelled -> {
            try {
                return change.execute(before, after, told, cancelled);
            } finally {
                Arrays.fill(before, '\0');
                Arrays.fill(after, '\0');
            }
        };
    }

    @Override
    String sentence(RegistryException failure) {
        return failure.code() == ErrorCode.WRONG_CREDENTIALS
                ? Messages.PasswordDialog_wrongOld
                : super.sentence(failure);
    }

    @Override
    Control[] controls() {
        return new Control[] {old, chosen, repeated};
    }

    private static Text secret(Fields fields, String label) {
        var text = fields.add(label, area -> new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD));
        text.setTextLimit(PASSWORD_MAX);
        return text;
    }

    /** Puts the new password in force. Blocks. */
    @FunctionalInterface
    interface Change<T> {

        /** @param old the new one as well where no old one is asked for */
        T execute(char[] old, char[] chosen, Consumer<RegistryException> told, BooleanSupplier cancelled);
    }
}
