package ua.zvernennia.model.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ua.zvernennia.model.text.TextFold;

/**
 * Which mark of receipt fits an appeal (постанова КМУ № 348): a duplicate brings the same text again while the first is
 * open; a repeated one the same question after an answer or a missed term; a multiple one another question after earlier
 * ones; a mass one the same text from many people.
 */
public final class MarkRules {

    /** From so many other people on the same text is a mass appeal. */
    public static final int MASS_FROM = 5;

    private MarkRules() {}

    /**
     * The mark that fits.
     *
     * @param earlier appeals of the same person, newest first
     * @param others how many other people sent the same text lately
     */
    public static MarkProposal propose(
            String summary, String question, List<Earlier> earlier, int others, LocalDate today) {
        var text = TextFold.fold(summary);
        Predicate<Earlier> sameText =
                one -> !text.isEmpty() && TextFold.fold(one.summary()).equals(text);
        Predicate<Earlier> sameQuestion =
                sameText.or(one -> !question.isEmpty() && one.question().equals(question));
        return first(
                        MarkProposal.DUPLICATE,
                        earlier,
                        sameText.and(one -> !one.state().isFinal()).and(one -> !one.isMissed(today)))
                .or(() -> first(
                        MarkProposal.REPEATED,
                        earlier,
                        sameQuestion.and(one -> one.state().isFinal() || one.isMissed(today))))
                .or(() -> others >= MASS_FROM
                        ? Optional.of(new MarkProposal(MarkProposal.MASS, Optional.empty(), ""))
                        : Optional.empty())
                .or(() -> first(MarkProposal.MULTIPLE, earlier, one -> true))
                .orElseGet(() -> new MarkProposal(MarkProposal.FIRST, Optional.empty(), ""));
    }

    private static Optional<MarkProposal> first(String code, List<Earlier> earlier, Predicate<Earlier> fits) {
        return earlier.stream()
                .filter(fits)
                .findFirst()
                .map(one -> new MarkProposal(code, Optional.of(one.id()), one.number()));
    }
}
