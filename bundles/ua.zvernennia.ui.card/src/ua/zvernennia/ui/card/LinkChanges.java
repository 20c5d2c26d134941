package ua.zvernennia.ui.card;

import java.util.function.Consumer;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.RegistryException;

/** Changes links in the background and has the tabs read them anew. */
interface LinkChanges {

    /** For an editor that no card uses. */
    LinkChanges NONE = (change, done, refused) -> {};

    /**
     * @param done runs in the UI thread when it is stored
     * @param refused gets the server's refusal
     */
    void change(Consumer<LinkService> change, Runnable done, Consumer<RegistryException> refused);
}
