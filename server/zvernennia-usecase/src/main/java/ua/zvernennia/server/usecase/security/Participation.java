package ua.zvernennia.server.usecase.security;

import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.ObjectView;

/** Who takes part in a card; called inside a transaction. */
public interface Participation {

    /**
     * What rights need to know of a card in the state given, stored or about to be: its registering organisation and
     * reviewer are taken from {@code card}, authors and executors from the database, units of positions from {@code state}.
     */
    ObjectView of(Card card, RightsState state);
}
