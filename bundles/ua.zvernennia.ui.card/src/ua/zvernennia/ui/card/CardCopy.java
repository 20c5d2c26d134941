package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.Question;

/** A new card like another one: all that was filled in, nothing that has happened to it. */
final class CardCopy {

    private static final String KEY = "ua.zvernennia.copyOf";

    private CardCopy() {}

    static void give(MPart part, Card original) {
        part.getTransientData().put(KEY, original);
    }

    /** The draft that a part is to begin with; only once, so that the next new card in it is an empty one. */
    static Optional<CardDraft> take(MPart part, LocalDate today) {
        return Optional.ofNullable((Card) part.getTransientData().remove(KEY)).map(original -> draft(original, today));
    }

    /** Received today, with the term that follows from that; without result, number and permission of art. 7. */
    static CardDraft draft(Card original, LocalDate today) {
        var draft = CardDraft.newborn(today, Optional.empty());
        var content = original.content();
        draft.put(content.withDetails(details(content.details())));
        draft.set(CardField.RECEIVED_ON, DateText.format(today));
        draft.set(CardField.CONTROL_DATE, "");
        draft.setControlRule("");
        return draft;
    }

    private static CardDetails details(CardDetails of) {
        return new CardDetails(
                of.questions().stream().map(CardCopy::open).toList(), "", of.receivedFrom(), of.complaintAbout());
    }

    private static Question open(Question question) {
        return new Question(
                question.code(), question.text(), question.place(), question.district(), question.executor(), "");
    }
}
