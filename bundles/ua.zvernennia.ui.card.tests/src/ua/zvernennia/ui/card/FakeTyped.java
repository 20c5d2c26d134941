package ua.zvernennia.ui.card;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.api.TypedCards;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.CardId;

/** Keeps what is typed in memory. */
final class FakeTyped implements TypedCards {

    final List<TypedCard> cards = new CopyOnWriteArrayList<>();

    @Override
    public void keep(TypedCard typed) {
        forget(typed.card());
        cards.add(typed);
    }

    @Override
    public List<TypedCard> kept() {
        return List.copyOf(cards);
    }

    @Override
    public void forget(CardId card) {
        cards.removeIf(one -> one.card().equals(card));
    }
}
