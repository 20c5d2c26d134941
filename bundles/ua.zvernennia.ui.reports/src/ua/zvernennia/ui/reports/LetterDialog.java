package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.documents.LetterKind;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * «Лист заявникові»: what kind, to whom and how addressed (proposed in the right case, any text may be written over it),
 * what the kind asks for; «Створити» writes the file and opens it.
 */
final class LetterDialog extends Dialog {

    private static final int SHORT = 300;
    private static final int LONG = 4_000;
    private static final int LINES = 4;

    private final Supplier<Card> card;
    private final LetterDesk desk;
    private final Consumer<Path> launcher;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private Optional<LetterDesk.Proposal> proposal = Optional.empty();
    private Background background;
    private Combo kind;
    private Label message;

    /** @param card loads it; blocks */
    LetterDialog(Shell parent, Supplier<Card> card, LetterDesk desk, Consumer<Path> launcher) {
        super(parent);
        this.card = requireNonNull(card, "card");
        this.desk = requireNonNull(desk, "desk");
        this.launcher = requireNonNull(launcher, "launcher");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.LetterDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 640);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(8, 6)
                .applyTo(area);
        var form = new Fields(area);
        kind = form.choice(Messages.LetterDialog_kind);
        for (var one : LetterKind.values()) {
            kind.add(text(one));
        }
        kind.select(0);
        line(form, "addressee", Messages.LetterDialog_addressee);
        line(form, "address", Messages.LetterDialog_address);
        line(form, "dear", Messages.LetterDialog_dear);
        line(form, "ofApplicant", Messages.LetterDialog_ofApplicant);
        line(form, "signerTitle", Messages.LetterDialog_signerTitle);
        line(form, "signer", Messages.LetterDialog_signer);
        line(form, "newTerm", Messages.LetterDialog_newTerm);
        line(form, "body", Messages.LetterDialog_body);
        line(form, "reason", Messages.LetterDialog_reason);
        fields.put("text", form.area(Messages.LetterDialog_text, LONG, LINES));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.get("text"));
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(600, SWT.DEFAULT)
                .applyTo(message);
        kind.addListener(SWT.Selection, event -> offer());
        background = new Background(area);
        offer();
        load();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.LetterDialog_create, true)
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.CardsPane_close, false);
    }

    @Override
    protected void okPressed() {
        if (proposal.isEmpty()) {
            return;
        }
        var chosen = chosen();
        var missing = chosen.asked().stream()
                .filter(name -> fields.get(name).getText().isBlank())
                .findFirst();
        if (missing.isPresent()) {
            fields.get(missing.get()).setFocus();
            say(Messages.LetterDialog_missing, "error");
            return;
        }
        var texts = new LinkedHashMap<>(proposal.get().fields());
        fields.forEach((name, field) -> texts.put(name, field.getText().strip()));
        background.run(
                Messages.LetterDialog_title,
                cancelled -> desk.write(chosen, texts),
                file -> {
                    launcher.accept(file);
                    setReturnCode(OK);
                    close();
                },
                this::refused);
    }

    Text field(String name) {
        return fields.get(name);
    }

    void choose(LetterKind wanted) {
        kind.select(wanted.ordinal());
        offer();
    }

    /** Presses «Створити». */
    void press() {
        okPressed();
    }

    String message() {
        return message.getText();
    }

    boolean loaded() {
        return proposal.isPresent();
    }

    private void load() {
        background.run(
                Messages.LetterDialog_loading, cancelled -> desk.proposal(card.get()), this::show, this::refused);
    }

    private void show(LetterDesk.Proposal loaded) {
        proposal = Optional.of(loaded);
        loaded.fields().forEach((name, text) -> {
            var field = fields.get(name);
            if (field != null && field.getText().isEmpty()) {
                field.setText(text);
            }
        });
        getButton(IDialogConstants.OK_ID).setEnabled(true);
        if (loaded.masked()) {
            say(Messages.LetterDialog_masked, "warning");
        } else if (loaded.certain()) {
            say(Messages.LetterDialog_certain, "hint");
        } else {
            say(Messages.LetterDialog_look, "warning");
        }
    }

    /** Only what the chosen letter asks for can be filled in. */
    private void offer() {
        var asked = chosen().asked();
        for (var name : List.of("newTerm", "body", "reason", "text")) {
            fields.get(name).setEnabled(asked.contains(name));
        }
    }

    private LetterKind chosen() {
        return LetterKind.values()[Math.max(0, kind.getSelectionIndex())];
    }

    private void line(Fields form, String name, String label) {
        fields.put(name, form.text(label, SHORT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.get(name));
    }

    private void refused(RegistryException failure) {
        say(sentences.of(failure), "error");
    }

    private void say(String text, String meaning) {
        message.setText(text.replace("&", "&&"));
        Styles.set(message, meaning);
        message.getParent().layout(true);
    }

    private static String text(LetterKind one) {
        return switch (one) {
            case ACKNOWLEDGEMENT -> Messages.LetterDialog_ACKNOWLEDGEMENT;
            case EXTENSION -> Messages.LetterDialog_EXTENSION;
            case FORWARDING -> Messages.LetterDialog_FORWARDING;
            case RETURN -> Messages.LetterDialog_RETURN;
            case ANSWER -> Messages.LetterDialog_ANSWER;
        };
    }
}
