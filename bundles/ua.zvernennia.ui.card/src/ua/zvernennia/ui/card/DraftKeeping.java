package ua.zvernennia.ui.card;

import java.time.Instant;
import java.util.HashMap;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.desk.TypedCard.TypedApplicant;

/** A draft as it is kept against a crash, and back. */
final class DraftKeeping {

    private static final String CONTROL_RULE = "controlRule";

    private DraftKeeping() {}

    static TypedCard of(CardDraft draft, Instant at) {
        var texts = new HashMap<String, String>();
        for (var field : CardField.values()) {
            texts.put(field.key(), draft.get(field));
        }
        texts.put(CardDraft.CHANNEL, draft.channel());
        texts.put(CardDraft.PREFIX, draft.prefix());
        texts.put(CardDraft.DUPLICATE_OF, draft.duplicateOf());
        texts.put(CONTROL_RULE, draft.controlRule());
        var applicants = draft.applicants().stream()
                .map(applicant -> new TypedApplicant(applicant.texts(), applicant.facts()))
                .toList();
        return new TypedCard(draft.id(), draft.request(), draft.revision(), texts, applicants, draft.details(), at);
    }

    /** As if it were typed again. A field that is not kept, of another version of the program, stays. */
    static void show(TypedCard typed, CardDraft draft) {
        var texts = typed.texts();
        for (var field : CardField.values()) {
            draft.set(field, texts.getOrDefault(field.key(), draft.get(field)));
        }
        draft.setApplicants(typed.applicants().stream()
                .map(applicant -> ApplicantText.of(applicant.texts()).withFacts(applicant.facts()))
                .toList());
        draft.setChannel(texts.getOrDefault(CardDraft.CHANNEL, ""));
        draft.setPrefix(texts.getOrDefault(CardDraft.PREFIX, ""));
        draft.setDuplicateOf(texts.getOrDefault(CardDraft.DUPLICATE_OF, ""));
        draft.setControlRule(texts.getOrDefault(CONTROL_RULE, ""));
        draft.setDetails(
                typed.details().withConfidentiality(draft.details().confidentiality())); // set by an act, never typed
    }
}
