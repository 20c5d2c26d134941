package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Суть і результат»: whom the document came from, further questions, whom a complaint is about, the result. */
final class MatterTab implements CardTab {

    private final ShownDraft shown;
    private final FieldLabels labels = new FieldLabels();
    private final ErrorSentences sentences = new ErrorSentences();
    private DirectoryChoices directory = DirectoryChoices.NONE;
    private Optional<Form> form = Optional.empty();
    private boolean filling;

    private record Form(
            ChoiceField result,
            Text from,
            Text fromNumber,
            Text fromDate,
            Button fromControl,
            ChoiceField complaint,
            ChoiceField question,
            Text place,
            TabTable<Question> questions,
            Label failure) {}

    MatterTab(ShownDraft shown) {
        this.shown = shown;
        shown.onShow(this::fill);
        shown.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.DETAILS)) {
                fill();
            }
        });
    }

    @Override
    public String title() {
        return Texts.format(Messages.MatterTab_title, details().questions().size());
    }

    @Override
    public void create(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 5).applyTo(area);
        var fields = new Fields(area);
        var result = choice(fields, "result", false);
        var from = text(fields, "receivedFrom");
        var fromNumber = text(fields, "correspondentNumber");
        var fromDate = fields.add(labels.of("correspondentDate"), box -> new DateField(box, shown::today).control());
        fromDate.addListener(SWT.Modify, event -> typed());
        var control = new Button(area, SWT.CHECK);
        control.setText(Messages.MatterTab_fromControl);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(control);
        control.addListener(SWT.Selection, event -> typed());
        var complaint = choice(fields, "complaintAbout", true);
        var question = choice(fields, "questions", false);
        var place = fields.add(labels.of("questionPlace"), box -> new Text(box, SWT.BORDER | SWT.SINGLE));
        var add = new Button(area, SWT.PUSH);
        add.setText(Messages.MatterTab_add);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(add);
        add.addListener(SWT.Selection, event -> addQuestion());
        var list = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(list);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(list);
        var questions = new TabTable<Question>(list, Messages.MatterTab_questions, this::cells)
                .column(labels.of("question"), 190)
                .column(labels.of("questionPlace"), 130)
                .column(labels.of("result"), 110)
                .onOpen(this::removeQuestion);
        var failure = new Label(area, SWT.WRAP);
        Styles.set(failure, "error");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, 36)
                .applyTo(failure);
        form = Optional.of(
                new Form(result, from, fromNumber, fromDate, control, complaint, question, place, questions, failure));
        offer(directory);
        fill();
    }

    @Override
    public void offer(DirectoryChoices valid) {
        directory = valid;
        form.ifPresent(made -> {
            filling = true;
            made.result.offer(valid.rowsOf(Classifiers.RESULT));
            made.question.offer(valid.rowsOf(Classifiers.QUESTION));
            made.complaint.offer(valid.unitsAndPositions());
            filling = false;
        });
    }

    @Override
    public void show(CardFile file) {
        // all that this tab shows is in the draft
    }

    private CardDetails details() {
        return shown.draft().details();
    }

    private void fill() {
        if (filling || form.isEmpty()) {
            return;
        }
        filling = true;
        var made = form.orElseThrow();
        made.result.show(details().result());
        var from = details().receivedFrom();
        set(made.from, from.map(Correspondent::organisation).orElse(""));
        set(made.fromNumber, from.map(Correspondent::number).orElse(""));
        set(
                made.fromDate,
                from.flatMap(Correspondent::date).map(DateText::format).orElse(""));
        made.fromControl.setSelection(from.map(Correspondent::control).orElse(false));
        made.complaint.show(details().complaintAbout().stream().findFirst().orElse(""));
        made.questions.show(details().questions());
        made.failure.setText("");
        filling = false;
    }

    private void typed() {
        if (!filling) {
            change(form.orElseThrow(), details().questions());
        }
    }

    private void addQuestion() {
        var made = form.orElseThrow();
        if (!made.question.code().isBlank()) {
            var next = new ArrayList<>(details().questions());
            next.add(new Question(made.question.code(), "", made.place.getText(), "", Optional.empty(), ""));
            change(made, next);
            made.question.show("");
            made.place.setText("");
        }
    }

    private void removeQuestion(Question question) {
        var next = new ArrayList<>(details().questions());
        next.remove(question);
        change(form.orElseThrow(), next);
    }

    private void change(Form made, List<Question> questions) {
        filling = true;
        try {
            shown.draft()
                    .setDetails(new CardDetails(
                            questions,
                            made.result.code(),
                            from(made),
                            complaintAbout(made.complaint.code().strip()),
                            details().guardLifted(),
                            details().confidentiality()));
            made.questions.show(questions);
            made.failure.setText("");
        } catch (RegistryException e) {
            made.failure.setText(sentences.of(e));
        }
        filling = false;
    }

    /** The field shows the first of them; the others stay until it is another one. */
    private List<String> complaintAbout(String first) {
        var present = details().complaintAbout();
        if (!present.isEmpty() && present.getFirst().equals(first)) {
            return present;
        }
        return first.isEmpty() ? List.of() : List.of(first);
    }

    private Optional<Correspondent> from(Form made) {
        var organisation = made.from.getText().strip();
        var number = made.fromNumber.getText().strip();
        var date = DateText.parse(made.fromDate.getText(), shown.today());
        return organisation.isEmpty() && number.isEmpty() && date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correspondent(organisation, number, date, made.fromControl.getSelection()));
    }

    private String[] cells(Question question) {
        return new String[] {
            directory.name(CardField.QUESTION, question.code()),
            question.place(),
            directory.name(Classifiers.RESULT, question.result())
        };
    }

    private ChoiceField choice(Fields fields, String key, boolean search) {
        var holder = new ChoiceField[1];
        fields.add(labels.of(key), area -> {
            holder[0] = search ? ChoiceField.search(area) : ChoiceField.list(area);
            return holder[0].control();
        });
        if (!key.equals("questions")) {
            holder[0].onChange(code -> typed());
        }
        return holder[0];
    }

    private Text text(Fields fields, String key) {
        var text = fields.add(labels.of(key), area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        text.addListener(SWT.Modify, event -> typed());
        return text;
    }

    private static void set(Text text, String value) {
        if (!text.isFocusControl() && !text.getText().equals(value)) {
            text.setText(value);
        }
    }
}
