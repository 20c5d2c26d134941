package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.ActRules;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Ground;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Closeness;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.card.ActTexts.Field;

/** Asks for what an act needs and does it; stays open with everything typed until the server has agreed. */
final class ActDialog extends Dialog {

    private static final int REASON_LINES = 4;

    private final ActKind kind;
    private final Card card;
    private final LocalDate today;
    private final BiFunction<RequestId, CardAct, Card> perform;
    private final Consumer<Card> done;
    private final ActRules rules = new ActRules(TermRules.law(), WorkingCalendar.ukraine());
    private final FieldLabels labels = new FieldLabels();
    private final ErrorSentences sentences = new ErrorSentences();
    private final Map<Field, Control> controls = new EnumMap<>(Field.class);
    private RequestId request = RequestId.random();
    private Optional<CardAct> attempted = Optional.empty();
    private Background background;
    private Label failure;

    /**
     * @param perform asks the server; runs off the UI thread
     * @param done the server has done it
     */
    ActDialog(
            Shell parent,
            ActKind kind,
            Card card,
            LocalDate today,
            BiFunction<RequestId, CardAct, Card> perform,
            Consumer<Card> done) {
        super(parent);
        this.kind = kind;
        this.card = card;
        this.today = today;
        this.perform = perform;
        this.done = done;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(
                ActsTab.command(kind) + ": " + card.registration().number().text());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(520, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(8, 6)
                .applyTo(area);
        background = new Background(area);
        var fields = new Fields(area);
        for (var field : ActTexts.fieldsOf(kind)) {
            controls.put(field, create(fields, field));
        }
        if (kind == ActKind.SET_CONFIDENTIALITY) {
            hint(area);
        }
        failure = new Label(area, SWT.WRAP);
        Styles.set(failure, "error");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(480, 44)
                .applyTo(failure);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ActDialog_do, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.ConflictDialog_cancel, false);
    }

    /** What is refused here never leaves the workstation; the server looks again all the same. */
    @Override
    protected void okPressed() {
        try {
            var act = typed().act();
            rules.apply(act, card, today);
            setBusy(true);
            var id = requestFor(act);
            background.run(ActsTab.command(kind), cancelled -> perform.apply(id, act), this::finish, this::refuse);
        } catch (RegistryException e) {
            refuse(e);
        }
    }

    /** The same as long as the act is: an answer may have been lost. */
    private RequestId requestFor(CardAct act) {
        if (!attempted.equals(Optional.of(act))) {
            request = RequestId.random();
            attempted = Optional.of(act);
        }
        return request;
    }

    private void finish(Card stored) {
        close();
        done.accept(stored);
    }

    private void refuse(RegistryException refused) {
        setBusy(false);
        failure.setText(sentences.of(refused));
        failure.requestLayout();
        controls.forEach((field, control) -> {
            if (field.key().equals(refused.arguments().get("field"))) {
                control.setFocus();
            }
        });
    }

    private void setBusy(boolean busy) {
        getButton(IDialogConstants.OK_ID).setEnabled(!busy);
        failure.setText(busy ? Messages.ActDialog_waiting : "");
    }

    private Control create(Fields fields, Field field) {
        var label = labels.of(kind == ActKind.FILE && field == Field.REASON ? "caseFile" : field.key());
        return switch (field) {
            case NEW_DATE -> {
                var text = fields.add(label, area -> new DateField(area, () -> today).control());
                text.setText(
                        DateText.format(rules.proposedExtension(card.content().receivedOn())));
                yield text;
            }
            case LETTER_DATE -> {
                var text = fields.add(label, area -> new DateField(area, () -> today).control());
                text.setText(DateText.format(today));
                yield text;
            }
            case NUMBER -> {
                var text = fields.add(label, area -> new Text(area, SWT.BORDER | SWT.SINGLE));
                text.setText(card.registration().number().text());
                yield text;
            }
            case GROUND -> {
                var combo = fields.choice(label);
                List.of(Ground.values()).forEach(ground -> combo.add(name(ground)));
                yield combo;
            }
            case CONFIDENTIALITY -> {
                var combo = fields.choice(label);
                levels().forEach(level -> combo.add(Closeness.text(level)));
                combo.select(levels().indexOf(
                                card.content().details().confidentiality().orElse(levels().getFirst())));
                yield combo;
            }
            case REASON -> fields.area(label, CardAct.REASON_MAX, REASON_LINES);
            case ADDRESSEE, LETTER_NUMBER, CONSENT ->
                fields.add(label, area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        };
    }

    private static void hint(Composite area) {
        var hint = new Label(area, SWT.WRAP);
        Styles.set(hint, "hint");
        hint.setText(Messages.ActDialog_closenessHint);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(480, SWT.DEFAULT)
                .applyTo(hint);
    }

    /** From the level that every card of the kind has. */
    private List<Confidentiality> levels() {
        return List.of(
                Confidentiality.of(card.content().kind()), Confidentiality.SERVICE, Confidentiality.OFFICIAL_USE);
    }

    private ActTexts typed() {
        var texts = new ActTexts(kind, today);
        controls.forEach((field, control) -> texts.set(field, text(field, control)));
        return texts;
    }

    private String text(Field field, Control control) {
        if (control instanceof Combo combo) {
            var values = field == Field.CONFIDENTIALITY ? levels() : List.of(Ground.values());
            return combo.getSelectionIndex() < 0
                    ? ""
                    : values.get(combo.getSelectionIndex()).name();
        }
        return ((Text) control).getText();
    }

    private static String name(Ground ground) {
        return switch (ground) {
            case ANONYMOUS -> Messages.ActDialog_anonymous;
            case DECIDED_ALREADY -> Messages.ActDialog_decidedAlready;
            case LEGALLY_INCAPABLE -> Messages.ActDialog_legallyIncapable;
            case TOO_LATE -> Messages.ActDialog_tooLate;
        };
    }
}
