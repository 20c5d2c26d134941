package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.api.ActService;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.api.TypedCards;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.ui.Texts;

/** What a card part needs beside the card itself: acts, what is known of the applicant, keeping what is typed. */
@Creatable
public final class CardActions {

    private final ActService acts;
    private final ApplicantSearch people;
    private final LinkService links;
    private final TypedCards typed;

    @Inject
    public CardActions(ActService acts, ApplicantSearch people, LinkService links, TypedCards typed) {
        this.acts = requireNonNull(acts, "acts");
        this.people = requireNonNull(people, "people");
        this.links = requireNonNull(links, "links");
        this.typed = requireNonNull(typed, "typed");
    }

    /** What fills the tabs beside the card. */
    SideLookup lookup(Control owner, CardService cards) {
        return new SideLookup(owner, cards, acts, people, links);
    }

    /** What keeps the draft of a part against a crash. */
    AutoSave autoSave(Control owner, Clock clock, Supplier<CardDraft> draft) {
        return new AutoSave(owner, typed, clock, draft);
    }

    /**
     * Asks for what the act needs and does it; the dialog keeps what is typed until the server has agreed.
     *
     * @param done gets a sentence for the person when the draft shows the card as it is afterwards
     */
    void start(ActKind kind, Control owner, CardDraft draft, LocalDate today, Consumer<String> done) {
        draft.card()
                .ifPresent(card -> new ActDialog(
                                owner.getShell(),
                                kind,
                                card,
                                today,
                                (request, act) -> acts.perform(request, card.id(), card.revision(), act),
                                stored -> {
                                    draft.reset(stored);
                                    done.accept(Texts.format(Messages.CardPart_acted, HistoryWords.kind(kind)));
                                })
                        .open());
    }
}
