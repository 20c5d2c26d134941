package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;

/** The service of links between cards; fails as {@link RegistryClient} does. */
public interface LinksClient {

    List<CardLink> links(CardId card);

    void link(CardId from, LinkKind kind, CardId to);

    void unlink(CardId from, LinkKind kind, CardId to);
}
