package ua.zvernennia.ui.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
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

    private final ShownDraft shown;
    private final NumberLookup lookup;
    private final Supplier<Notices> notices;
    private final FormBinding binding;
    private final FieldLabels labels = new FieldLabels();
    private final Map<CardField, ChoiceField> choices = new EnumMap<>(CardField.class);
    private final ScrolledComposite scroller;
    private final Composite form;
    private final Fields fields;
    private final ApplicantSection applicants;
    private Optional<DirectoryChoices> directory = Optional.empty();
    private Optional<Text> surname = Optional.empty();
    private Optional<Runnable> focusWanted = Optional.empty();

    /** @param notices where it says what a person should know while typing */
    CardForm(
            Composite parent,
            ShownDraft shown,
            NumberLookup lookup,
            Supplier<Notices> notices,
            ApplicantSearch people) {
        this.shown = shown;
        this.lookup = lookup;
        binding = new FormBinding(shown);
        this.notices = notices;
        applicants = new ApplicantSection(shown, binding, notices, people);
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
        scroller.setContent(form);
        scroller.addListener(SWT.Resize, event -> measure());
    }

    /** What is still to be made: each step is a line of the form. */
    List<Runnable> steps() {
        return Stream.<Runnable>of(
                        this::createNumber,
                        this::createReceipt,
                        () -> applicants.createHeading(form, COLUMNS),
                        this::createName,
                        this::createAddress,
                        this::createPeople,
                        this::createPlace,
                        this::createKind,
                        () -> area(CardField.SUMMARY, 4),
                        this::createTerm,
                        () -> area(CardField.NOTE, 2))
                .<Runnable>map(line -> () -> {
                    line.run();
                    measure();
                })
                .toList();
    }

    /** Offers the rows that are valid now. */
    void offer(DirectoryChoices valid) {
        directory = Optional.of(valid);
        choices.forEach(this::offer);
    }

    /**
     * Puts the caret where a new card begins to be typed, and where a stored one is read.
     *
     * @param focused runs when it is there, which may be a few steps later
     */
    void focusFirst(Runnable focused) {
        focusWanted = Optional.of(focused);
        surname.ifPresentOrElse(field -> giveFocus(), scroller::forceFocus);
    }

    /** Puts the caret into the field that a failure names. */
    boolean focus(String field) {
        return binding.focus(field);
    }

    /** The same for a failure. */
    void focus(RegistryException failure) {
        applicants.show(failure);
        focus(
                failure.code() == ErrorCode.INVALID_REG_NUMBER
                        ? "number"
                        : failure.arguments().getOrDefault("field", ""));
    }

    private void createNumber() {
        var number = new NumberField(shown, binding);
        number.create(fields, labels.of("number"));
        readOnly(labels.of("seqNo"), number::running);
        readOnly(labels.of("registeredOn"), number::registeredOn);
    }

    private void createReceipt() {
        date(CardField.RECEIVED_ON);
        choice(CardField.RECEIPT_FORM, 1);
        var first = fields.add(
                labels.of(CardDraft.DUPLICATE_OF), area -> new DuplicateField(area, shown, lookup).control());
        span(first, 1);
        binding.name(CardDraft.DUPLICATE_OF, first);
    }

    private void createName() {
        surname = Optional.of(applicant("surname", 1));
        applicant("givenName", 1);
        applicant("patronymic", 1);
        if (focusWanted.isPresent()) {
            giveFocus();
        }
    }

    private void createAddress() {
        text(CardField.REGION, 1);
        text(CardField.SETTLEMENT, 1);
        applicant("phone", 1);
        applicant("address", 2);
        applicant("email", 1);
    }

    private void createPeople() {
        text(CardField.CITIZENS, 1);
        choice(CardField.SUBJECT, 1);
        choice(CardField.RECEIPT_MARK, 1);
    }

    private void createPlace() {
        heading(Messages.CardForm_content);
        choice(CardField.PROCESSING_DISTRICT, 1);
        choice(CardField.APPEAL_DISTRICT, 1);
        choice(CardField.TYPE, 1);
    }

    private void createKind() {
        choice(CardField.APPEAL_KIND, 1);
        choice(CardField.QUESTION, 2);
    }

    private void createTerm() {
        TermHelp.on(date(CardField.CONTROL_DATE), () -> shown.proposals().explanation(Locale.getDefault()));
        choice(CardField.REVIEWER, 2);
    }

    private void offer(CardField field, ChoiceField choice) {
        directory.ifPresent(rows -> choice.offer(rows.of(field, shown.draft().get(field))));
    }

    private void giveFocus() {
        surname.ifPresent(Text::setFocus);
        scroller.setOrigin(0, 0);
        focusWanted.ifPresent(Runnable::run);
        focusWanted = Optional.empty();
    }

    private Text applicant(String key, int pairs) {
        var text = plain(key, pairs);
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        applicants.bind(key, text);
        return text;
    }

    private Text plain(String key, int pairs) {
        var text = fields.add(labels.of(key), area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        span(text, pairs);
        return text;
    }

    private void text(CardField field, int pairs) {
        var text = plain(field.key(), pairs);
        text.addListener(SWT.FocusIn, event -> text.selectAll()); // what is typed takes the place of what is proposed
        binding.bind(field, text);
    }

    private Text date(CardField field) {
        var name = labels.of(field.key());
        var date = fields.add(name, area -> new DateField(area, shown::today, name, notices).control());
        span(date, 1);
        binding.bind(field, date);
        return date;
    }

    private void choice(CardField field, int pairs) {
        var holder = new ChoiceField[1];
        var control = fields.add(labels.of(field.key()), area -> {
            holder[0] = field == CardField.REVIEWER ? ChoiceField.search(area) : ChoiceField.list(area);
            return holder[0].control();
        });
        span(control, pairs);
        choices.put(field, holder[0]);
        offer(field, holder[0]);
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
        shown.onShow(() -> binding.show(text, value.get()));
        shown.onChange(event -> binding.show(text, value.get()));
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
        // What was measured before keeps its size: measuring all anew would hold the UI thread.
        scroller.setMinSize(form.computeSize(Math.max(width, 1), SWT.DEFAULT, false));
        form.layout(false);
        if (form.getDisplay().getFocusControl() instanceof Control focused && focused.getParent() == form) {
            scroller.showControl(focused); // a message above must not push it out of sight
        }
    }
}
