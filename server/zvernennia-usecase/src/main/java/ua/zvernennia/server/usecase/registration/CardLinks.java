package ua.zvernennia.server.usecase.registration;

import java.time.Instant;
import java.util.List;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.security.Sight;

/** Links between cards; called inside a transaction. */
public interface CardLinks {

    /** From both sides, duplicates too; only those whose other card the sight shows, newest first. */
    List<CardLink> of(Sight sight, CardId card);

    boolean exists(CardId from, LinkKind kind, CardId to);

    void add(CardId from, LinkKind kind, CardId to, Instant at, String by);

    /** @return whether there was one */
    boolean remove(CardId from, LinkKind kind, CardId to);
}
