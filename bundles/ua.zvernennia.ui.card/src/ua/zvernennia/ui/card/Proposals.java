package ua.zvernennia.ui.card;

import java.beans.PropertyChangeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.TermWords;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * Fills in what follows from what is typed: the prefix from the applicants, the control date from the day of receipt, the
 * subject from the number of people. A value that a person has changed is theirs and is left alone.
 */
final class Proposals {

    private static final String INDIVIDUAL = "5.1";
    private static final String COLLECTIVE = "5.2";
    private static final String ANONYMOUS = "5.3";
    private static final String PERSONAL_RECEPTION = "1.2";

    private static final Set<String> PREFIX_SOURCES =
            Set.of(CardDraft.APPLICANTS, CardField.CITIZENS.key(), CardField.SUBJECT.key());

    private final CardDraft draft;
    private final WorkingCalendar calendar;
    private final Supplier<LocalDate> today;
    private String prefix = "";
    private String channel = "";
    private String subject = "";
    private String controlDate = "";

    Proposals(CardDraft draft, WorkingCalendar calendar, Supplier<LocalDate> today) {
        this.draft = draft;
        this.calendar = calendar;
        this.today = today;
        draft.onChange(this::changed);
    }

    /** Fills an empty card once, before anybody has typed. */
    void start() {
        goOn();
        proposeChannel();
        proposeSubject();
        proposePrefix(); // a copied card names its applicants already
        proposeControlDate();
        draft.keepAsBase();
    }

    /** Takes what is typed already for what its author wants. */
    void goOn() {
        channel = draft.channel();
    }

    /** Whether the chosen prefix differs from what the name asks for: allowed, but to be seen. */
    boolean prefixFits() {
        return draft.prefix().isBlank()
                || !draft.duplicateOf().isBlank() // takes the letters of its first card
                || NumberPrefix.fits(draft.prefix(), applicants(), citizens());
    }

    /** What belongs before the number; "БП" only once the appeal is said to be anonymous. */
    String prefix() {
        var proposed = NumberPrefix.proposed(applicants(), citizens());
        return proposed.equals(RegNumber.ANONYMOUS) && !isAnonymous() ? "" : proposed;
    }

    private void changed(PropertyChangeEvent event) {
        if (!draft.isNew()) {
            controlDateByHand(event.getPropertyName());
            return;
        }
        if (event.getPropertyName().equals(CardField.CITIZENS.key())
                || event.getPropertyName().equals(CardDraft.APPLICANTS)) {
            proposeSubject();
        }
        if (PREFIX_SOURCES.contains(event.getPropertyName())) {
            proposePrefix();
        }
        if (event.getPropertyName().equals(CardField.RECEIPT_FORM.key())) {
            proposeChannel();
        }
        if (event.getPropertyName().equals(CardField.RECEIVED_ON.key())) {
            proposeControlDate();
        }
        controlDateByHand(event.getPropertyName());
    }

    private void proposePrefix() {
        var next = prefix();
        if (draft.prefix().equals(prefix)) {
            draft.setPrefix(next);
        }
        prefix = next;
    }

    private void proposeChannel() {
        var next = draft.get(CardField.RECEIPT_FORM).equals(PERSONAL_RECEPTION) ? RegNumber.PERSONAL_RECEPTION : "";
        if (draft.channel().equals(channel)) {
            draft.setChannel(next);
        }
        channel = next;
    }

    private void proposeSubject() {
        var next = applicants().size() > 1 || typedCitizens() > 1 ? COLLECTIVE : INDIVIDUAL;
        if (draft.get(CardField.SUBJECT).equals(subject)) {
            draft.set(CardField.SUBJECT, next);
        }
        subject = next;
    }

    private void proposeControlDate() {
        var next = DateText.parse(draft.get(CardField.RECEIVED_ON), today.get())
                .map(day ->
                        DateText.format(Term.of(TermRule.MONTH, day, calendar).end()))
                .orElse("");
        if (draft.get(CardField.CONTROL_DATE).equals(controlDate)) {
            controlDate = next;
            draft.set(CardField.CONTROL_DATE, next);
            draft.setControlRule(next.isEmpty() ? "" : TermRule.MONTH.code());
        }
        controlDate = next;
    }

    // A date that a person typed has no rule any more, unless it is the very one that the rule gives.
    private void controlDateByHand(String property) {
        if (property.equals(CardField.CONTROL_DATE.key())) {
            boolean byRule = draft.isNew()
                    ? draft.get(CardField.CONTROL_DATE).equals(controlDate)
                    : !draft.isChanged(CardField.CONTROL_DATE);
            var rule = draft.card().map(card -> card.content().controlRule()).orElse(TermRule.MONTH.code());
            draft.setControlRule(byRule && !controlDateIsEmpty() ? rule : "");
        }
    }

    private boolean controlDateIsEmpty() {
        return draft.get(CardField.CONTROL_DATE).isBlank();
    }

    private boolean isAnonymous() {
        return draft.get(CardField.SUBJECT).equals(ANONYMOUS);
    }

    private List<Applicant> applicants() {
        if (isAnonymous()) {
            return List.of();
        }
        return CardDraft.named(draft.applicants()).stream()
                .map(Proposals::readable)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Applicant> readable(ApplicantText text) {
        try {
            return Optional.of(text.toApplicant());
        } catch (RegistryException e) {
            return Optional.empty(); // too long: said when it is sent
        }
    }

    private int citizens() {
        return draft.get(CardField.SUBJECT).equals(COLLECTIVE) ? 2 : typedCitizens();
    }

    private int typedCitizens() {
        try {
            return Math.max(1, Integer.parseInt(draft.get(CardField.CITIZENS).strip()));
        } catch (NumberFormatException e) {
            return 1; // said when it is sent
        }
    }

    /** How the control date that stands on the card came about, one sentence a line. */
    List<String> explanation(Locale locale) {
        var control = DateText.parse(draft.get(CardField.CONTROL_DATE), today.get());
        var received = DateText.parse(draft.get(CardField.RECEIVED_ON), today.get());
        if (control.isEmpty()) {
            return List.of(Messages.Proposals_noControl);
        }
        return received.flatMap(day -> TermRule.of(draft.controlRule()).map(rule -> Term.of(rule, day, calendar)))
                .filter(term -> term.end().equals(control.get()))
                .map(term -> new TermWords(locale).explain(term))
                .orElseGet(() -> List.of(Messages.Proposals_byHand));
    }
}
