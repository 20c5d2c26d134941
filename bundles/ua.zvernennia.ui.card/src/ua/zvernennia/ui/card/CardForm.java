package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * The fields of a card in the order of the paper, Tab goes from top to bottom. Three pairs of label and field stand
 * beside each other; wide fields take more.
 */
final class CardForm {

    private static final int COLUMNS = 6;

    /** Fields share the width of the window: pixels that each asks for, whatever is in it. */
    static final int NARROW = 90;

    private final CardDraft draft;
    private final Proposals proposals;
    private final Supplier<LocalDate> today;
    private final FormBinding binding;
    private final FieldLabels labels = new FieldLabels();
    private final Map<CardField, ChoiceField> choices = new EnumMap<>(CardField.class);
    private final ScrolledComposite scroller;
    private final Composite form;
    private final Fields fields;
    private NumberField number;
    private Text surname;

    CardForm(Composite parent, CardDraft draft, Proposals proposals, Supplier<LocalDate> today) {
        this.draft = draft;
        this.proposals = proposals;
        this.today = today;
        binding = new FormBinding(draft);
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        form = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(COLUMNS)
                .margins(14, 8)
                .spacing(8, 5)
                .applyTo(form);
        fields = new Fields(form);
        create();
        scroller.setContent(form);
        scroller.addListener(SWT.Resize, event -> measure());
        measure();
    }

    Control control() {
        return scroller;
    }

    /** Offers the rows that are valid now. */
    void offer(DirectoryChoices directory) {
        choices.forEach((field, choice) -> choice.offer(directory.of(field, draft.get(field))));
    }

    /** Where a new card begins to be typed, and where a stored one is read. */
    void focusFirst() {
        surname.setFocus();
        scroller.setOrigin(0, 0);
    }

    /** Puts the caret into the field that a failure names. */
    boolean focus(String field) {
        return binding.focus(field);
    }

    private void create() {
        number = new NumberField(draft, proposals, binding);
        number.create(fields, labels.of("number"));
        readOnly(labels.of("seqNo"), () -> number.running());
        readOnly(labels.of("registeredOn"), () -> number.registeredOn());
        date(CardField.RECEIVED_ON);
        choice(CardField.RECEIPT_FORM, 2);
        createApplicants();
        text(CardField.CITIZENS, 1);
        choice(CardField.SUBJECT, 1);
        choice(CardField.RECEIPT_MARK, 1);
        heading(Messages.CardForm_content);
        choice(CardField.PROCESSING_DISTRICT, 1);
        choice(CardField.APPEAL_DISTRICT, 1);
        choice(CardField.TYPE, 1);
        choice(CardField.APPEAL_KIND, 1);
        choice(CardField.QUESTION, 2);
        area(CardField.SUMMARY, 4);
        date(CardField.CONTROL_DATE);
        choice(CardField.REVIEWER, 2);
        area(CardField.NOTE, 2);
    }

    private void createApplicants() {
        var applicants = new ApplicantSection(draft, binding);
        applicants.createHeading(form, COLUMNS);
        surname = plain("surname", 1);
        var givenName = plain("givenName", 1);
        var patronymic = plain("patronymic", 1);
        text(CardField.REGION, 1);
        text(CardField.SETTLEMENT, 1);
        var phone = plain("phone", 1);
        var address = plain("address", 2);
        var email = plain("email", 1);
        applicants.bind(surname, givenName, patronymic, address, phone, email);
    }

    private Text plain(String key, int pairs) {
        var text = fields.add(labels.of(key), area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        span(text, pairs);
        return text;
    }

    private void text(CardField field, int pairs) {
        binding.bind(field, plain(field.key(), pairs));
    }

    private void date(CardField field) {
        var date = fields.add(labels.of(field.key()), area -> new DateField(area, today).control());
        span(date, 1);
        binding.bind(field, date);
    }

    private void choice(CardField field, int pairs) {
        var holder = new ChoiceField[1];
        var control = fields.add(labels.of(field.key()), area -> {
            holder[0] = field == CardField.REVIEWER ? ChoiceField.search(area) : ChoiceField.list(area);
            return holder[0].control();
        });
        span(control, pairs);
        choices.put(field, holder[0]);
        binding.bind(field, holder[0]);
    }

    private void area(CardField field, int lines) {
        var text = fields.add(
                labels.of(field.key()), area -> new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL));
        span(text, COLUMNS / 2);
        var data = (GridData) text.getLayoutData();
        data.heightHint = lines * text.getLineHeight();
        data.verticalAlignment = SWT.FILL;
        data.grabExcessVerticalSpace = field == CardField.SUMMARY; // what a large window has left belongs to it
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // Tab goes on instead of being typed
            }
        });
        binding.bind(field, text);
    }

    private void readOnly(String label, Supplier<String> value) {
        var text = fields.add(label, area -> new Text(area, SWT.BORDER | SWT.READ_ONLY));
        span(text, 1);
        text.setText(value.get());
        draft.onChange(event -> {
            if (!text.isDisposed()) {
                binding.show(text, value.get());
            }
        });
    }

    private void heading(String title) {
        var label = new Label(form, SWT.NONE);
        label.setText(title);
        Styles.set(label, "heading");
        GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 4).applyTo(label);
    }

    private static void span(Control control, int pairs) {
        var data = (GridData) control.getLayoutData();
        data.horizontalSpan = pairs * 2 - 1;
        data.widthHint = NARROW;
    }

    private void measure() {
        int width = scroller.getClientArea().width;
        scroller.setMinSize(form.computeSize(Math.max(width, 1), SWT.DEFAULT));
        if (form.getDisplay().getFocusControl() instanceof Control focused && focused.getParent() == form) {
            scroller.showControl(focused); // a message above must not push it out of sight
        }
    }
}
