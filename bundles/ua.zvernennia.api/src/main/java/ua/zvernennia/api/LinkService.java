package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;

/**
 * How documents hang together; asks the server, so never from the UI thread. Every method throws
 * {@link RegistryException} with the server's code, {@code SERVER_UNREACHABLE} without a line.
 */
public interface LinkService {

    /** From both sides, as far as the other card is seen; newest first. */
    List<CardLink> links(CardId card);

    /** {@code from} answers, executes, repeats … {@code to}; doing it twice is doing it once. */
    void link(CardId from, LinkKind kind, CardId to);

    void unlink(CardId from, LinkKind kind, CardId to);
}
