package ua.zvernennia.ui.card;

import java.util.Optional;
import ua.zvernennia.api.CardService;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.ui.Background;

/** Writes of a draft, made ready in the UI thread and run in the background. */
final class CardWrites {

    private CardWrites() {}

    static Background.Work<Card> registration(CardService cards, CardDraft draft, CardContent content) {
        var request = draft.requestFor(content);
        var id = draft.id();
        var prefix = draft.prefix().isBlank() ? NumberPrefix.proposed(content) : draft.prefix();
        var number = new NumberRequest(draft.channel(), prefix, Optional.empty());
        return cancelled -> cards.register(request, id, number, content);
    }

    static Background.Work<Card> update(CardService cards, CardDraft draft, CardContent content) {
        var request = draft.requestFor(content);
        var id = draft.id();
        long revision = draft.card().map(Card::revision).orElse(0L);
        return cancelled -> cards.update(request, id, revision, content);
    }
}
