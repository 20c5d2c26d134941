package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A further question of an appeal; the main one stands in {@link Classification#question()}.
 *
 * @param code row of part II of classifier № 858, e.g. "090"
 * @param text what is asked; empty when the summary says it
 * @param place address or object the question is about; empty if none
 * @param district code of the district of that place; empty if none
 * @param executor id of the position that answers it; empty if not decided
 * @param result code 9.x; empty until there is one
 */
public record Question(
        String code, String text, String place, String district, Optional<String> executor, String result) {

    public static final int TEXT_MAX = 1000;

    public Question {
        Limits.check("question", requireNonNull(code, "code"), Classification.CODE_MAX);
        text = requireNonNull(text, "text").strip();
        place = requireNonNull(place, "place").strip();
        requireNonNull(executor, "executor");
        Limits.check("questionText", text, TEXT_MAX);
        Limits.check("questionPlace", place, Applicant.ADDRESS_MAX);
        Limits.check("questionDistrict", requireNonNull(district, "district"), Whereabouts.PLACE_MAX);
        Limits.check("result", requireNonNull(result, "result"), Classification.CODE_MAX);
    }
}
