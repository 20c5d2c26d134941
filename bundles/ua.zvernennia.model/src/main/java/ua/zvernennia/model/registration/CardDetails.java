package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.security.Confidentiality;

/**
 * What a card may carry beyond its front.
 *
 * @param questions further questions, the main one left out
 * @param result Результат розгляду of the main question, code 9.x; empty until there is one
 * @param receivedFrom Звідки надіслано
 * @param complaintAbout ids of the organisations and positions that a complaint is about (Law 393/96-ВР, art. 7)
 * @param guardLifted whether the first head let them review it all the same; only an act changes it
 * @param confidentiality how closed the card was made; empty for what its kind of document says; only an act changes it
 */
public record CardDetails(
        List<Question> questions,
        String result,
        Optional<Correspondent> receivedFrom,
        List<String> complaintAbout,
        boolean guardLifted,
        Optional<Confidentiality> confidentiality) {

    public static final CardDetails NONE = new CardDetails(List.of(), "", Optional.empty(), List.of());

    public static final int QUESTIONS_MAX = 20;
    public static final int COMPLAINT_OBJECTS_MAX = 20;

    public CardDetails {
        questions = List.copyOf(questions);
        Limits.check("result", requireNonNull(result, "result"), Classification.CODE_MAX);
        requireNonNull(receivedFrom, "receivedFrom");
        complaintAbout = List.copyOf(complaintAbout);
        requireNonNull(confidentiality, "confidentiality");
        Limits.atMost("question", questions.size(), QUESTIONS_MAX);
        Limits.atMost("complaintAbout", complaintAbout.size(), COMPLAINT_OBJECTS_MAX);
    }

    /** Details with the guard of art. 7 in force, of a card that nobody has closed. */
    public CardDetails(
            List<Question> questions,
            String result,
            Optional<Correspondent> receivedFrom,
            List<String> complaintAbout) {
        this(questions, result, receivedFrom, complaintAbout, false, Optional.empty());
    }

    /** The same with the guard of art. 7 lifted or in force. */
    public CardDetails withGuardLifted(boolean lifted) {
        return new CardDetails(questions, result, receivedFrom, complaintAbout, lifted, confidentiality);
    }

    /** The same of a card as closed as that. */
    public CardDetails withConfidentiality(Optional<Confidentiality> next) {
        return new CardDetails(questions, result, receivedFrom, complaintAbout, guardLifted, next);
    }
}
