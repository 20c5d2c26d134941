package ua.zvernennia.model.privacy;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.Whereabouts;

/**
 * A card without the people in it: what statistics ask for stays (number, dates, codes, districts, how many citizens),
 * what names or describes somebody goes, free text as a whole, since nobody can tell what it says of whom.
 */
public final class Anonymous {

    /** Stands where a name stood, and where a text did. */
    public static final String NAME = "Знеособлено";

    private static final Applicant NOBODY = new Applicant(new PersonName(NAME, "", ""), "", "", "");

    private Anonymous() {}

    /** The same card, revision and number, of nobody. Twice is once. */
    public static Card of(Card card) {
        return new Card(
                card.id(),
                card.revision(),
                card.registration(),
                card.state(),
                content(card.content()),
                card.duplicateOf(),
                card.changedAt(),
                card.changedBy());
    }

    private static CardContent content(CardContent content) {
        var places = content.whereabouts();
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                content.applicants().stream().map(one -> NOBODY).toList(),
                content.citizens(),
                content.classification(),
                new Whereabouts(places.region(), "", places.processingDistrict(), places.appealDistrict()),
                content.summary().isEmpty() ? "" : NAME,
                content.controlDate(),
                content.controlRule(),
                content.reviewer(),
                "",
                details(content.details()));
    }

    private static CardDetails details(CardDetails details) {
        return new CardDetails(
                details.questions().stream().map(Anonymous::question).toList(),
                details.result(),
                details.receivedFrom(),
                List.of(),
                details.guardLifted(),
                details.confidentiality());
    }

    private static Question question(Question question) {
        return new Question(question.code(), "", "", question.district(), Optional.empty(), question.result());
    }
}
