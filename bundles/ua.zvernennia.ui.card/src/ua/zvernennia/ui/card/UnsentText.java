package ua.zvernennia.ui.card;

import java.util.Optional;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.api.LocalData.Unsent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.MessageBar.Kind;

/** What was written into a card without network: told over the card, and forgotten once it is stored in another way. */
final class UnsentText {

    /** Of a workbench that keeps nothing. */
    static final UnsentText NONE = new UnsentText(Optional.empty());

    private final Optional<LocalData> local;
    private final ErrorSentences sentences = new ErrorSentences();
    private Optional<RequestId> refused = Optional.empty();

    /** @param local null in a workbench that keeps nothing: injection knows no other word for it */
    static UnsentText of(LocalData local) {
        return new UnsentText(Optional.ofNullable(local));
    }

    private UnsentText(Optional<LocalData> local) {
        this.local = local;
    }

    /** The card with what is unsent of it; blocks. */
    Opened opened(CardId id, CardService cards) {
        return Opened.of(id, cards, local);
    }

    /** @param compare shows what a colleague has stored beside it */
    void tell(Opened opened, MessageBar message, Runnable compare) {
        refused = opened.refused().map(Unsent::request);
        if (opened.refused().isEmpty()) {
            opened.unsent().ifPresent(unsent -> message.show(Kind.NOTICE, Messages.CardPart_waiting));
            return;
        }
        var unsent = opened.refused().get();
        var reason = sentences.of(unsent.refusal().orElseThrow());
        var sentence = Texts.format(Messages.CardPart_refusedBefore, reason);
        if (unsent.registration()) {
            message.show(Kind.WARNING, sentence);
        } else {
            message.show(Kind.WARNING, sentence, Messages.CardPart_showChanges, compare);
        }
    }

    /** What was refused has been stored in another way: it no longer waits for its author. */
    void stored(Background background) {
        refused.ifPresent(request -> local.ifPresent(data -> background.also(
                "",
                cancelled -> {
                    data.drop(request);
                    return true;
                },
                done -> {},
                failure -> {}))); // it stays among the unsent, where its author finds it again
        refused = Optional.empty();
    }
}
