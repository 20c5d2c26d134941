package ua.zvernennia.ui.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * «Про заявника»: what the appeal tells of its main applicant beyond the front of the card. A value that cannot be stays
 * in its field with a sentence under the form, and the draft keeps the last good one.
 */
final class PersonTab implements CardTab {

    private static final int MAIN = 0;

    private final ShownDraft shown;
    private final FieldLabels labels = new FieldLabels();
    private final ErrorSentences sentences = new ErrorSentences();
    private DirectoryChoices directory = DirectoryChoices.NONE;
    private Optional<Form> form = Optional.empty();
    private boolean filling;

    private record Form(
            ChoiceField sex,
            Text birthYear,
            ChoiceField socialState,
            Text phones,
            Text emails,
            CategoryTable categories,
            Text privileges,
            Label failure) {}

    PersonTab(ShownDraft shown) {
        this.shown = shown;
        shown.onShow(this::fill);
        shown.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.APPLICANTS)) {
                fill();
            }
        });
    }

    @Override
    public String title() {
        return Messages.PersonTab_title;
    }

    @Override
    public void create(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 5).applyTo(area);
        var fields = new Fields(area);
        var sex = choice(fields, "sex");
        var year = text(fields, "birthYear");
        var state = choice(fields, "socialState");
        var phones = text(fields, "furtherPhones");
        var emails = text(fields, "furtherEmails");
        var privileges = text(fields, "privileges");
        var categories = new CategoryTable(area, labels.of("category"), this::typed);
        var failure = new Label(area, SWT.WRAP);
        Styles.set(failure, "error");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, 36)
                .applyTo(failure);
        form = Optional.of(new Form(sex, year, state, phones, emails, categories, privileges, failure));
        offer(directory);
        fill();
    }

    @Override
    public void offer(DirectoryChoices valid) {
        directory = valid;
        form.ifPresent(made -> {
            filling = true;
            made.sex.offer(valid.rowsOf(Classifiers.SEX));
            made.socialState.offer(valid.rowsOf(Classifiers.SOCIAL_STATE));
            made.categories.offer(valid.rowsOf(Classifiers.CATEGORY));
            filling = false;
        });
    }

    @Override
    public void show(CardFile file) {
        // all that this tab shows is in the draft
    }

    private void fill() {
        if (filling || form.isEmpty()) {
            return;
        }
        filling = true;
        var made = form.orElseThrow();
        var facts = shown.draft().applicants().get(MAIN).facts();
        made.sex.show(facts.sex());
        set(made.birthYear, facts.birthYear().map(Object::toString).orElse(""));
        made.socialState.show(facts.socialState());
        set(made.phones, String.join(", ", facts.furtherPhones()));
        set(made.emails, String.join(", ", facts.furtherEmails()));
        made.categories.show(facts.categories());
        set(made.privileges, facts.privileges());
        made.failure.setText("");
        filling = false;
    }

    private void typed() {
        if (filling) {
            return;
        }
        filling = true;
        var made = form.orElseThrow();
        try {
            var applicant = shown.draft().applicants().get(MAIN);
            shown.draft().setApplicant(MAIN, applicant.withFacts(read(made)));
            made.failure.setText("");
        } catch (RegistryException e) {
            made.failure.setText(sentences.of(e));
        } catch (NumberFormatException e) {
            made.failure.setText(Messages.PersonTab_yearExpected);
        }
        filling = false;
    }

    private PersonFacts read(Form made) {
        var year = made.birthYear.getText().strip();
        return new PersonFacts(
                made.sex.code(),
                year.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(year)),
                parts(made.phones),
                parts(made.emails),
                made.socialState.code(),
                made.categories.chosen(),
                made.privileges.getText());
    }

    private static List<String> parts(Text text) {
        return Arrays.stream(text.getText().split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private ChoiceField choice(Fields fields, String key) {
        var holder = new ChoiceField[1];
        fields.add(labels.of(key), area -> {
            holder[0] = ChoiceField.list(area);
            return holder[0].control();
        });
        holder[0].onChange(code -> typed());
        return holder[0];
    }

    private Text text(Fields fields, String key) {
        var text = fields.add(labels.of(key), area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        text.addListener(SWT.Modify, event -> typed());
        return text;
    }

    // What is being typed differs from what is kept by blanks and commas only: it is left alone.
    private static void set(Text text, String value) {
        if (!text.isFocusControl() && !text.getText().equals(value)) {
            text.setText(value);
        }
    }
}
