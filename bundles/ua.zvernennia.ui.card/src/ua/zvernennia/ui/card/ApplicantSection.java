package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Who appeals: one applicant in the fields at a time, the others a key away. */
final class ApplicantSection {

    /** Name of the argument of a failure that says which applicant it is about. */
    static final String INDEX = "applicant";

    /** The parts of an {@link ApplicantText} in its order, by their names in failures. */
    private static final List<String> KEYS = List.of("surname", "givenName", "patronymic", "address", "phone", "email");

    /** While these are typed into a new card, people who have written before are proposed. */
    private static final Set<String> SEARCHED = Set.of("surname", "givenName", "address", "phone");

    private final ShownDraft shownDraft;
    private final FormBinding binding;
    private final Supplier<Notices> notices;
    private final ApplicantSearch people;
    private final Map<String, PersonProposals> proposals = new HashMap<>();
    private final Map<String, Text> fields = new HashMap<>();
    private Label title;
    private Button previous;
    private Button next;
    private Button remove;
    private int shown;
    private boolean filling;

    ApplicantSection(ShownDraft shownDraft, FormBinding binding, Supplier<Notices> notices, ApplicantSearch people) {
        this.shownDraft = shownDraft;
        this.binding = binding;
        this.notices = notices;
        this.people = people;
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
        show(0);
        shownDraft.onShow(() -> show(0));
        shownDraft.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.APPLICANTS) && !filling) {
                show(Math.min(shown, draft().applicants().size() - 1));
            }
        });
    }

    /** @param key name of the part of {@link ApplicantText} that is typed into {@code field} */
    void bind(String key, Text field) {
        fields.put(key, field);
        binding.name(key, field);
        if (key.equals(KEYS.getFirst())) {
            binding.name(CardDraft.APPLICANTS, field);
        }
        binding.show(field, present().get(KEYS.indexOf(key)));
        field.addListener(SWT.Modify, event -> typed(key));
        if (SEARCHED.contains(key)) {
            proposals.put(key, new PersonProposals(field, people, this::take));
        }
    }

    private void typed(String key) {
        if (filling) {
            return;
        }
        filling = true;
        var texts = new ArrayList<>(present());
        fields.forEach((part, field) -> texts.set(KEYS.indexOf(part), field.getText()));
        var facts = draft().applicants().get(shown).facts();
        draft().setApplicant(shown, ApplicantText.of(texts).withFacts(facts));
        filling = false;
        if (draft().isNew() && proposals.containsKey(key)) {
            proposals.get(key).typed(searched(key));
        }
    }

    /** A name is looked for as a whole, the rest by itself. */
    private String searched(String key) {
        return switch (key) {
            case "surname" -> text("surname");
            case "givenName" -> text("surname") + ' ' + text("givenName");
            default -> text(key);
        };
    }

    private String text(String key) {
        return fields.get(key).getText().strip();
    }

    /** All that is known of the person takes the place of what is typed, which can be had back. */
    private void take(PersonHit person) {
        var owner = draft();
        int place = shown;
        var before = owner.applicants().get(place);
        var region = owner.get(CardField.REGION);
        var settlement = owner.get(CardField.SETTLEMENT);
        boolean placed = place == 0 && !person.settlement().isBlank();
        var after = ApplicantText.of(person);
        put(owner, place, after, placed ? person.region() : region, placed ? person.settlement() : settlement);
        notices.get()
                .say(
                        Texts.format(Messages.ApplicantSection_taken, after.shown()),
                        Messages.ApplicantSection_takeBack,
                        () -> takeBack(owner, place, () -> put(owner, place, before, region, settlement)));
    }

    /** Only as long as the tab shows that card, and the applicant is on it. */
    private void takeBack(CardDraft owner, int place, Runnable back) {
        if (owner == draft() && place < owner.applicants().size()) {
            back.run();
        }
    }

    private static void put(CardDraft owner, int place, ApplicantText text, String region, String settlement) {
        owner.setApplicant(place, text);
        owner.set(CardField.REGION, region);
        owner.set(CardField.SETTLEMENT, settlement);
    }

    private List<String> present() {
        return draft().applicants().get(shown).texts();
    }

    private CardDraft draft() {
        return shownDraft.draft();
    }

    private void add() {
        var all = new ArrayList<>(draft().applicants());
        all.add(ApplicantText.EMPTY);
        shown = all.size() - 1;
        draft().setApplicants(all);
        fields.get(KEYS.getFirst()).setFocus();
    }

    /** Takes the shown one off, and offers him back as long as something else is not said. */
    private void remove() {
        var owner = draft();
        var all = new ArrayList<>(owner.applicants());
        int place = shown;
        var removed = all.remove(place);
        shown = Math.max(0, shown - 1);
        owner.setApplicants(all);
        fields.get(KEYS.getFirst()).setFocus();
        if (!removed.isEmpty()) {
            notices.get()
                    .say(
                            Texts.format(Messages.ApplicantSection_removed, removed.shown()),
                            Messages.ApplicantSection_restore,
                            () -> restore(owner, place, removed));
        }
    }

    private void restore(CardDraft owner, int place, ApplicantText removed) {
        if (owner != draft()) {
            return; // the tab shows another card by now
        }
        var all = new ArrayList<>(owner.applicants());
        all.remove(ApplicantText.EMPTY);
        shown = Math.min(place, all.size());
        all.add(shown, removed);
        owner.setApplicants(all);
        fields.get(KEYS.getFirst()).setFocus();
    }

    /** Shows the applicant whom a failure is about. */
    void show(RegistryException failure) {
        int index = failure.arguments().containsKey(INDEX)
                ? Integer.parseInt(failure.arguments().get(INDEX))
                : shown;
        if (index != shown && index < draft().applicants().size()) {
            show(index);
        }
    }

    private void show(int index) {
        shown = index;
        filling = true;
        fields.forEach((key, field) -> binding.show(field, present().get(KEYS.indexOf(key))));
        filling = false;
        int count = draft().applicants().size();
        var text = count == 1
                ? Messages.ApplicantSection_title
                : Texts.format(Messages.ApplicantSection_titleOf, index + 1, count);
        if (!title.getText().equals(text)) {
            title.setText(text);
            title.requestLayout();
        }
        previous.setEnabled(index > 0);
        next.setEnabled(index < count - 1);
        remove.setEnabled(count > 1);
    }

    private static Button button(Composite parent, String text, String tip, Runnable action) {
        var button = new Button(parent, SWT.PUSH | SWT.FLAT);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
