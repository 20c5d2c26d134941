package ua.zvernennia.ui;

import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;

/** What the object of a part offers when one card of many is chosen in it: commands about a card take that one. */
public interface ChosenCard {

    /** The chosen line; empty while nothing is. UI thread only. */
    Optional<CardRow> chosenCard();
}
