package ua.zvernennia.model.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.Whereabouts;

/**
 * Personal data behind {@link #MASK}: address (its settlement too), phone, e-mail, further facts of an applicant, places of
 * questions and whom a complaint is about for {@link View#MASKED}, the name and the note as well for
 * {@link View#ANONYMOUS}. An empty field stays empty, so that nobody asks to see nothing; what was hidden leaves a mask, so
 * that nobody stores a card without it.
 */
public final class Masking {

    /** What stands for a hidden value. */
    public static final String MASK = "•••";

    /** All of them at once: which ones are known is not told either. */
    private static final PersonFacts HIDDEN_FACTS =
            new PersonFacts("", Optional.empty(), List.of(), List.of(), "", List.of(), MASK);

    private Masking() {}

    /** A line of the list. */
    public static CardRow line(CardRow row, View view) {
        if (view == View.FULL) {
            return row;
        }
        return new CardRow(
                row.id(),
                row.revision(),
                row.kind(),
                row.state(),
                row.number(),
                row.registeredOn(),
                view == View.ANONYMOUS ? masked(row.applicant()) : row.applicant(),
                row.organisation(),
                row.controlDate(),
                row.reviewer(),
                row.region(),
                masked(row.settlement()),
                row.processingDistrict(),
                row.appealDistrict(),
                row.summary(),
                row.confidentiality());
    }

    /** A whole card. */
    public static Card card(Card card, View view) {
        return view == View.FULL
                ? card
                : new Card(
                        card.id(),
                        card.revision(),
                        card.registration(),
                        card.state(),
                        content(card.content(), view),
                        card.duplicateOf(),
                        card.changedAt(),
                        card.changedBy());
    }

    /** Whether something of the card is hidden from whoever got it. */
    public static boolean hides(CardContent content) {
        return values(content).anyMatch(MASK::equals);
    }

    /**
     * Refuses to store what is not a value but its mask.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE}
     */
    public static void refuseIn(CardContent content) {
        if (hides(content)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "applicants: masked values", Map.of("field", "applicants"));
        }
    }

    private static Stream<String> values(CardContent content) {
        return Stream.of(
                        Stream.of(content.whereabouts().settlement(), content.note()),
                        content.applicants().stream().flatMap(Masking::values),
                        content.details().complaintAbout().stream(),
                        content.details().questions().stream().flatMap(one -> Stream.of(one.text(), one.place())))
                .flatMap(values -> values);
    }

    private static Stream<String> values(Applicant one) {
        return Stream.of(
                one.name().surname(),
                one.address(),
                one.phone(),
                one.email(),
                one.facts().privileges());
    }

    private static CardContent content(CardContent content, View view) {
        var places = content.whereabouts();
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                applicants(content.applicants(), view),
                content.citizens(),
                content.classification(),
                new Whereabouts(
                        places.region(),
                        masked(places.settlement()),
                        places.processingDistrict(),
                        places.appealDistrict()),
                content.summary(),
                content.controlDate(),
                content.controlRule(),
                content.reviewer(),
                view == View.ANONYMOUS ? masked(content.note()) : content.note(),
                details(content.details()));
    }

    private static List<Applicant> applicants(List<Applicant> applicants, View view) {
        return applicants.stream()
                .map(one -> new Applicant(
                        view == View.ANONYMOUS
                                ? new PersonName(masked(one.name().surname()), "", "")
                                : one.name(),
                        masked(one.address()),
                        masked(one.phone()),
                        masked(one.email()),
                        one.facts().equals(PersonFacts.NONE) ? PersonFacts.NONE : HIDDEN_FACTS))
                .toList();
    }

    private static CardDetails details(CardDetails details) {
        return new CardDetails(
                details.questions().stream().map(Masking::question).toList(),
                details.result(),
                details.receivedFrom(),
                details.complaintAbout().isEmpty() ? List.of() : List.of(MASK),
                details.guardLifted(),
                details.confidentiality());
    }

    private static Question question(Question question) {
        return new Question(
                question.code(),
                masked(question.text()),
                masked(question.place()),
                question.district(),
                question.executor(),
                question.result());
    }

    private static String masked(String value) {
        return value.isEmpty() ? value : MASK;
    }
}
