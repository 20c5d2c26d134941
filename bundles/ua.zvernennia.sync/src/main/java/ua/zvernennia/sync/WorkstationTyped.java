package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.TypedCards;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.CardId;

/** What is being typed, in the outbox of the workstation's session. */
@Component
public final class WorkstationTyped implements TypedCards {

    private final Workstation workstation;

    @Activate
    public WorkstationTyped(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public void keep(TypedCard typed) {
        change(cards -> cards.put(typed.card(), typed));
    }

    @Override
    public List<TypedCard> kept() {
        return workstation.ofWriter(CardWriter::typed);
    }

    @Override
    public void forget(CardId card) {
        change(cards -> cards.remove(card));
    }

    /** Read and written as a whole: a person types into a few cards at once. */
    private synchronized void change(Consumer<Map<CardId, TypedCard>> change) {
        var cards = new LinkedHashMap<CardId, TypedCard>();
        kept().forEach(card -> cards.put(card.card(), card));
        var before = List.copyOf(cards.values());
        change.accept(cards);
        var after = List.copyOf(cards.values());
        if (!after.equals(before)) {
            workstation.ofWriter(writer -> writer.keepTyped(after));
        }
    }
}
