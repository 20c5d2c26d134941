package ua.zvernennia.ui.card;

import ua.zvernennia.api.CardService;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.ui.Background;

/** What the server is asked to do with a draft, made of it at once: what is typed afterwards changes nothing of it. */
final class Sending {

    private Sending() {}

    /** Registers a new card, or stores the change of a registered one. */
    static Background.Work<Card> of(CardDraft draft, CardContent content, CardService cards) {
        var request = draft.requestFor(content);
        var id = draft.id();
        if (draft.isNew()) {
            var prefix = draft.prefix().isBlank() ? NumberPrefix.proposed(content) : draft.prefix();
            var number = new NumberRequest(draft.channel(), prefix, draft.firstCard());
            return cancelled -> cards.register(request, id, number, content);
        }
        long revision = draft.revision();
        return cancelled -> cards.update(request, id, revision, content);
    }
}
