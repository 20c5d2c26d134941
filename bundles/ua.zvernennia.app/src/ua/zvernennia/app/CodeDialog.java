package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * Asks for a code of the authenticator; with a picture to set it up when it is new.
 *
 * @param <T> what comes of the code
 */
final class CodeDialog<T> extends StepDialog<T> {

    private static final int CODE_MAX = 20;
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");

    private final Optional<URI> enrolment;
    private final Function<String, T> answer;
    private Text code;

    /** @param answer blocks; gets what was typed */
    CodeDialog(Shell parent, String title, String explanation, Optional<URI> enrolment, Function<String, T> answer) {
        super(parent, title, explanation);
        this.enrolment = requireNonNull(enrolment, "enrolment");
        this.answer = requireNonNull(answer, "answer");
    }

    @Override
    void createFields(Composite area, Fields fields) {
        enrolment.ifPresent(uri -> {
            var picture = new Label(area, SWT.NONE);
            var image = QrCode.image(area.getDisplay(), uri.toString());
            picture.setImage(image);
            picture.addDisposeListener(event -> image.dispose());
            GridDataFactory.fillDefaults()
                    .span(2, 1)
                    .align(SWT.CENTER, SWT.CENTER)
                    .applyTo(picture);
            var secret = fields.add(Messages.CodeDialog_secret, parent -> new Text(parent, SWT.READ_ONLY | SWT.SINGLE));
            secret.setText(secret(uri));
            Styles.set(secret, "monospace");
        });
        code = fields.text(Messages.CodeDialog_code, CODE_MAX);
        code.setFocus();
    }

    @Override
    Optional<String> defect() {
        return code.getText().isBlank() ? Optional.of(Messages.CodeDialog_codeMissing) : Optional.empty();
    }

    @Override
    Background.Work<T> work(Consumer<RegistryException> told) {
        var typed = code.getText();
        return cancelled -> answer.apply(typed);
    }

    @Override
    Control[] controls() {
        return new Control[] {code};
    }

    /** In groups of four, to be typed where no camera is. */
    static String secret(URI uri) {
        var matcher = SECRET.matcher(uri.toString());
        return matcher.find() ? matcher.group(1).replaceAll("(.{4})(?=.)", "$1 ") : "";
    }
}
