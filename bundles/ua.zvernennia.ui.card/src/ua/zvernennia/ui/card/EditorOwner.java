package ua.zvernennia.ui.card;

import java.util.function.Consumer;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.registration.CardId;

/** Whoever shows an editor now, and hears what a person does in it. */
interface EditorOwner {

    /** For an editor that no card uses. */
    EditorOwner NOBODY = new EditorOwner() {};

    /** The button of the header was pressed. */
    default void store() {}

    /** Another card is asked for. */
    default void open(CardId id) {}

    /** An act on the card is asked for. */
    default void act(ActKind kind) {}

    /** A link of the card is to be set or taken away. */
    default void changeLinks(Consumer<LinkService> change, Runnable done, Consumer<RegistryException> refused) {}

    /** Where the editor says what it has to say. */
    default Notices notices() {
        return Notices.NOWHERE;
    }

    /** @param property what of the draft has changed, see {@link CardDraft} */
    default void changed(String property) {}
}
