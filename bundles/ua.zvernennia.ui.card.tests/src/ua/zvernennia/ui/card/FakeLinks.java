package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** Keeps links of one card to cards that all look alike. */
final class FakeLinks implements LinkService {

    private final List<CardLink> kept = new CopyOnWriteArrayList<>();
    private final CardRow other;

    FakeLinks(CardRow other) {
        this.other = other;
    }

    @Override
    public List<CardLink> links(CardId card) {
        return List.copyOf(kept);
    }

    @Override
    public void link(CardId from, LinkKind kind, CardId to) {
        kept.add(new CardLink(kind, true, other, Optional.empty(), "Тестова О."));
    }

    @Override
    public void unlink(CardId from, LinkKind kind, CardId to) {
        kept.clear();
    }
}
