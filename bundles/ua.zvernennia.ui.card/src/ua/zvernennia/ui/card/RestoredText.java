package ua.zvernennia.ui.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.api.CardService;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.ui.Texts;

/** What was being typed when the program was lost, opened again: unsaved, as it stood a few seconds before. */
final class RestoredText {

    private static final String KEY = "ua.zvernennia.restoredText";

    private RestoredText() {}

    static void give(MPart part, TypedCard typed) {
        part.getTransientData().put(KEY, typed);
    }

    static Optional<TypedCard> of(MPart part) {
        return Optional.ofNullable((TypedCard) part.getTransientData().get(KEY));
    }

    static void forget(MPart part) {
        part.getTransientData().remove(KEY);
    }

    /** Blocks on the server and the disk for a change of a registered card. */
    static Opened of(TypedCard typed, CardService cards) {
        var stored = typed.revision() == 0
                ? Optional.<Card>empty()
                : Optional.of(KeptText.base(typed.card(), typed.revision(), cards));
        var day = LocalDate.ofInstant(typed.at(), CardPart.KYIV);
        return new Opened(CardDraft.of(typed, stored, day), Optional.empty(), Optional.of(typed.at()));
    }

    static String sentence(Instant at) {
        return Texts.format(Messages.CardPart_restored, TabTable.TIME.format(at));
    }
}
