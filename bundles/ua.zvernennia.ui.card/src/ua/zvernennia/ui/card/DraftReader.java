package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.Contacts;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.Whereabouts;

/** Turns the texts of a draft into the record that is sent, naming the field that cannot be read. */
final class DraftReader {

    /** Longer than any code: what was typed into a closed list and is in none of its rows. */
    private static final int CODE_MAX = 20;

    private final CardDraft draft;
    private final LocalDate today;

    DraftReader(CardDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    CardContent content() {
        return new CardContent(
                draft.card().map(card -> card.content().kind()).orElse(DocumentKind.APPEAL),
                date(CardField.RECEIVED_ON)
                        .orElseThrow(() ->
                                CardDraft.unreadable(ErrorCode.REQUIRED_VALUE_MISSING, CardField.RECEIVED_ON.key())),
                applicants(),
                citizens(),
                classification(),
                new Whereabouts(
                        draft.get(CardField.REGION),
                        draft.get(CardField.SETTLEMENT),
                        code(CardField.PROCESSING_DISTRICT),
                        code(CardField.APPEAL_DISTRICT)),
                draft.get(CardField.SUMMARY),
                date(CardField.CONTROL_DATE),
                draft.controlRule(),
                Optional.of(draft.get(CardField.REVIEWER)).filter(reviewer -> !reviewer.isBlank()),
                draft.get(CardField.NOTE),
                draft.details());
    }

    private List<Applicant> applicants() {
        var kept = draft.card()
                .map(stored -> Set.copyOf(stored.content().applicants()))
                .orElse(Set.of());
        var read = new ArrayList<Applicant>();
        for (int i = 0; i < draft.applicants().size(); i++) {
            if (!draft.applicants().get(i).isEmpty()) {
                read.add(applicant(i, kept));
            }
        }
        return read;
    }

    private Applicant applicant(int index, Set<Applicant> kept) {
        try {
            var applicant = draft.applicants().get(index).toApplicant();
            Contacts.check(List.of(applicant), kept);
            return applicant;
        } catch (RegistryException e) {
            var where = new HashMap<>(e.arguments());
            where.put(ApplicantSection.INDEX, Integer.toString(index)); // which of them is to be shown
            throw new RegistryException(e.code(), e.getMessage(), where);
        }
    }

    private Classification classification() {
        return new Classification(
                code(CardField.RECEIPT_FORM),
                code(CardField.RECEIPT_MARK),
                code(CardField.APPEAL_KIND),
                code(CardField.SUBJECT),
                code(CardField.TYPE),
                code(CardField.QUESTION));
    }

    private int citizens() {
        try {
            return Integer.parseInt(draft.get(CardField.CITIZENS).strip());
        } catch (NumberFormatException e) {
            throw CardDraft.unreadable(ErrorCode.INVALID_VALUE, CardField.CITIZENS.key());
        }
    }

    private Optional<LocalDate> date(CardField field) {
        var text = draft.get(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DateText.parse(text, today)
                .orElseThrow(() -> CardDraft.unreadable(ErrorCode.INVALID_DATE, field.key())));
    }

    private String code(CardField field) {
        var code = draft.get(field).strip();
        if (code.length() > CODE_MAX && field != CardField.PROCESSING_DISTRICT && field != CardField.APPEAL_DISTRICT) {
            throw CardDraft.unreadable(ErrorCode.UNKNOWN_CLASSIFIER_ROW, field.key());
        }
        return code;
    }
}
