package ua.zvernennia.ui.card;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.osgi.service.event.Event;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** The tabs of cards: one per card, however often it is opened. */
@Creatable
public final class OpenCards {

    private final MApplication application;
    private final EModelService model;
    private final EPartService parts;
    private final Perspectives perspectives;

    @Inject
    public OpenCards(MApplication application, EModelService model, EPartService parts, Perspectives perspectives) {
        this.application = application;
        this.model = model;
        this.parts = parts;
        this.perspectives = perspectives;
    }

    /** The stored card that a part shows. */
    static Optional<CardId> idOf(MPart part) {
        return Optional.ofNullable(part.getPersistedState().get(Ids.STATE_CARD)).map(CardId::parse);
    }

    static void remember(MPart part, CardId id) {
        part.getPersistedState().put(Ids.STATE_CARD, id.text());
    }

    static void forget(MPart part) {
        part.getPersistedState().remove(Ids.STATE_CARD);
        RestoredText.forget(part);
    }

    /** Whether an event about cards names the one of a draft, or names none, so that it may be any. */
    private static boolean concerns(CardDraft draft, Event event) {
        return !draft.isNew() && (event.getProperty(EventTopics.CARD_IDS) == null || names(draft, event));
    }

    /** Whether an event about cards names the one of a draft, registered or not. */
    static boolean names(CardDraft draft, Event event) {
        return event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids
                && ids.contains(draft.id().text());
    }

    /** A file that comes, goes or is checked changes no revision of its card; the event names the card all the same. */
    static void refreshFiles(boolean shown, CardEditor editor, Event event) {
        if (shown && names(editor.draft(), event)) {
            editor.side().refreshFiles();
        }
    }

    /** Whether by that event the list has a later state of the card than the draft began with. */
    static boolean outdates(CardDraft draft, Event event, CardIndex index) {
        return concerns(draft, event)
                && index.current()
                        .row(draft.id())
                        .map(CardRow::revision)
                        .map(listed -> listed > draft.card().map(Card::revision).orElse(0L))
                        .orElseGet(() -> names(draft, event)); // taken away, or not one of the list: the server knows
    }

    /** Brings the card to the front, in its own tab. */
    void open(CardId id) {
        perspectives.toMain();
        var open = tabs().filter(part -> shows(part, id)).findFirst();
        if (open.isPresent()) {
            parts.showPart(open.get(), PartState.ACTIVATE);
        } else {
            var part = create();
            remember(part, id);
            show(part);
        }
    }

    /** A refused write with its text, one that waits as its card; the card's own tab if it is open already. */
    void open(UnsentWrite write) {
        if (write.refusal().isEmpty()) {
            open(write.card());
            return;
        }
        perspectives.toMain();
        var open = tabs().filter(part -> shows(part, write.card())).findFirst();
        if (open.isPresent()) {
            parts.showPart(open.get(), PartState.ACTIVATE);
            return;
        }
        var part = create();
        KeptText.give(part, write);
        if (write.registration().isEmpty()) {
            remember(part, write.card());
        }
        show(part);
    }

    /** What was being typed when the program was lost, each in a tab of its own. */
    void restore(List<TypedCard> typed) {
        for (var one : typed) {
            if (tabs().noneMatch(part -> shows(part, one.card()))) {
                var part = create();
                RestoredText.give(part, one);
                if (one.revision() > 0) {
                    remember(part, one.card());
                }
                show(part);
            }
        }
    }

    /** «Ненадіслане», made when it is first asked for. */
    void showUnsent(PartState state) {
        if (state == PartState.ACTIVATE) {
            perspectives.toMain();
        }
        var part = (MPart) model.find(Ids.PART_DESCRIPTOR_UNSENT, application);
        if (part == null) {
            part = parts.createPart(Ids.PART_DESCRIPTOR_UNSENT);
            part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
            stack().getChildren().add(part);
        }
        parts.showPart(part, state);
    }

    /** An empty card, in a tab of its own or in place of one that is finished. */
    void openNew() {
        perspectives.toMain();
        if (parts.getActivePart() != null
                && parts.getActivePart().getObject() instanceof CardPart card
                && card.isFinished()) {
            card.startNew();
        } else {
            show(create());
        }
    }

    /** A new card like {@code original}, in a tab of its own. */
    void openCopy(Card original) {
        var part = create();
        CardCopy.give(part, original);
        show(part);
    }

    private static boolean shows(MPart part, CardId id) {
        return idOf(part).filter(id::equals).isPresent()
                || RestoredText.of(part)
                        .filter(typed -> typed.card().equals(id))
                        .isPresent()
                || KeptText.of(part).filter(kept -> kept.card().equals(id)).isPresent();
    }

    private MPart create() {
        var part = parts.createPart(Ids.PART_DESCRIPTOR_CARD);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        return part;
    }

    private void show(MPart part) {
        stack().getChildren().add(part);
        parts.showPart(part, PartState.ACTIVATE);
    }

    private Stream<MPart> tabs() {
        return parts.getParts().stream().filter(part -> part.getElementId().equals(Ids.PART_DESCRIPTOR_CARD));
    }

    private MPartStack stack() {
        return (MPartStack) model.find(Ids.STACK_MAIN, application);
    }
}
