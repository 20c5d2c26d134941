package ua.zvernennia.server.usecase.security;

import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.DocumentKind;

/** Rights, asked inside the transaction on the stored and on the new state. */
public interface Permissions {

    /** Whether the list, the feed and the directory are open to the caller at all. */
    boolean mayBrowse(Caller caller);

    boolean mayRegister(Caller caller, DocumentKind kind);

    /** A card one may not see is not found, with the same text and at the same cost. */
    boolean maySee(Caller caller, Card stored);

    boolean mayChange(Caller caller, Card stored);
}
