package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.DocumentKind;

/** What must be filled in before a card is sent: said all at once, in the order of the form. The server asks the same. */
final class RequiredFields {

    /** Subject 5.3 of classifier № 858: nobody is named. */
    private static final String ANONYMOUS = "5.3";

    private RequiredFields() {}

    /**
     * Refuses a draft with empty fields.
     *
     * @throws RegistryException REQUIRED_VALUE_MISSING with the first as {@code field}, and all of several as {@code fields}
     */
    static void check(CardDraft draft) {
        var missing = of(draft);
        if (missing.size() == 1) {
            throw CardDraft.unreadable(ErrorCode.REQUIRED_VALUE_MISSING, missing.getFirst());
        }
        if (!missing.isEmpty()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING,
                    "several fields are missing",
                    Map.of("field", missing.getFirst(), "fields", String.join(",", missing)));
        }
    }

    /** The keys of the empty ones. */
    static List<String> of(CardDraft draft) {
        var missing = new ArrayList<String>();
        require(draft, CardField.RECEIVED_ON, missing);
        boolean appeal = draft.card()
                .map(card -> card.content().kind() == DocumentKind.APPEAL)
                .orElse(true);
        if (!appeal) {
            return missing;
        }
        if (isNobodyNamed(draft)) {
            missing.add("surname");
        }
        require(draft, CardField.PROCESSING_DISTRICT, missing);
        require(draft, CardField.APPEAL_DISTRICT, missing);
        require(draft, CardField.SUMMARY, missing);
        return missing;
    }

    private static boolean isNobodyNamed(CardDraft draft) {
        var named = draft.applicants().stream()
                .filter(applicant -> !applicant.isEmpty())
                .toList();
        boolean anonymous = draft.get(CardField.SUBJECT).strip().equals(ANONYMOUS);
        return named.isEmpty()
                ? !anonymous
                : named.stream().anyMatch(applicant -> applicant.surname().isBlank());
    }

    private static void require(CardDraft draft, CardField field, List<String> missing) {
        if (draft.get(field).isBlank()) {
            missing.add(field.key());
        }
    }
}
