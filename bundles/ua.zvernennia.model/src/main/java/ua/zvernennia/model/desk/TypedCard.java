package ua.zvernennia.model.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.RequestId;

/**
 * A card as it stands in a form that nobody has sent yet: texts as they were typed, readable or not.
 *
 * @param request born with the card: what was sent before the form was lost is not executed twice
 * @param revision of the stored card that is changed; 0 for one that is not registered
 * @param texts by the names of the fields
 * @param details what the form carries beyond texts
 * @param at the workstation's time
 */
public record TypedCard(
        CardId card,
        RequestId request,
        long revision,
        Map<String, String> texts,
        List<TypedApplicant> applicants,
        CardDetails details,
        Instant at) {

    /** @param texts in the order of the form */
    public record TypedApplicant(List<String> texts, PersonFacts facts) {

        public TypedApplicant {
            texts = List.copyOf(texts);
            requireNonNull(facts, "facts");
        }
    }

    public TypedCard {
        requireNonNull(card, "card");
        requireNonNull(request, "request");
        texts = Map.copyOf(texts);
        applicants = List.copyOf(applicants);
        requireNonNull(details, "details");
        requireNonNull(at, "at");
    }
}
