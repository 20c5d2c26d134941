package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Who appeals: one applicant in the fields at a time, the others a key away. */
final class ApplicantSection {

    private final CardDraft draft;
    private final FormBinding binding;
    private final List<Text> fields = new ArrayList<>();
    private Label title;
    private Button previous;
    private Button next;
    private Button remove;
    private int shown;
    private boolean filling;

    ApplicantSection(CardDraft draft, FormBinding binding) {
        this.draft = draft;
        this.binding = binding;
        draft.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.APPLICANTS) && !filling && !title.isDisposed()) {
                show(Math.min(shown, draft.applicants().size() - 1));
            }
        });
    }

    /** The heading with its buttons, across {@code columns} cells. */
    void createHeading(Composite form, int columns) {
        var heading = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults()
                .span(columns, 1)
                .grab(true, false)
                .indent(0, 4)
                .applyTo(heading);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(heading);
        title = new Label(heading, SWT.NONE);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(title);
        previous = button(heading, "‹", Messages.ApplicantSection_previous, () -> show(shown - 1));
        next = button(heading, "›", Messages.ApplicantSection_next, () -> show(shown + 1));
        button(heading, Messages.ApplicantSection_add, Messages.ApplicantSection_addTip, this::add);
        remove = button(heading, Messages.ApplicantSection_remove, Messages.ApplicantSection_removeTip, this::remove);
    }

    /** The fields, in the order of {@link ApplicantText}. */
    void bind(Text surname, Text givenName, Text patronymic, Text address, Text phone, Text email) {
        fields.addAll(List.of(surname, givenName, patronymic, address, phone, email));
        var names = List.of("surname", "givenName", "patronymic", "address", "phone", "email");
        for (int i = 0; i < fields.size(); i++) {
            binding.name(names.get(i), fields.get(i));
            fields.get(i).addListener(SWT.Modify, event -> typed());
        }
        binding.name(CardDraft.APPLICANTS, surname);
        show(0);
    }

    private void typed() {
        if (filling) {
            return;
        }
        filling = true;
        draft.setApplicant(shown, new ApplicantText(text(0), text(1), text(2), text(3), text(4), text(5)));
        filling = false;
    }

    private String text(int index) {
        return fields.get(index).getText();
    }

    private void add() {
        var all = new ArrayList<>(draft.applicants());
        all.add(ApplicantText.EMPTY);
        shown = all.size() - 1;
        draft.setApplicants(all);
        fields.getFirst().setFocus();
    }

    private void remove() {
        var all = new ArrayList<>(draft.applicants());
        all.remove(shown);
        shown = Math.max(0, shown - 1);
        draft.setApplicants(all);
        fields.getFirst().setFocus();
    }

    private void show(int index) {
        shown = index;
        var applicant = draft.applicants().get(index);
        var texts = List.of(
                applicant.surname(),
                applicant.givenName(),
                applicant.patronymic(),
                applicant.address(),
                applicant.phone(),
                applicant.email());
        filling = true;
        for (int i = 0; i < fields.size(); i++) {
            binding.show(fields.get(i), texts.get(i));
        }
        filling = false;
        int count = draft.applicants().size();
        title.setText(
                count == 1
                        ? Messages.ApplicantSection_title
                        : Texts.format(Messages.ApplicantSection_titleOf, index + 1, count));
        previous.setEnabled(index > 0);
        next.setEnabled(index < count - 1);
        remove.setEnabled(count > 1);
        title.requestLayout();
    }

    private static Button button(Composite parent, String text, String tip, Runnable action) {
        var button = new Button(parent, SWT.PUSH | SWT.FLAT);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
