package ua.zvernennia.server.usecase.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ComplaintGuard;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.PersonFacts;

/**
 * Codes and ids in what a card carries beyond its front. A code that the card has already stays good, whatever has
 * become of its row.
 */
final class DetailRules {

    private final Map<String, List<ClassifierRow>> rows = new HashMap<>();
    private final Set<String> districts = new HashSet<>();
    private final Set<String> positions = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final ComplaintGuard guard;

    DetailRules(Directory directory) {
        guard = new ComplaintGuard(directory);
        directory.districts().stream().map(District::code).forEach(districts::add);
        directory.positions().stream().map(Position::id).forEach(positions::add);
        directory.organisations().stream().map(OrgUnit::id).forEach(units::add);
        directory
                .classifiers()
                .forEach(row -> rows.computeIfAbsent(key(row.classifier(), row.code()), key -> new ArrayList<>())
                        .add(row));
    }

    /** Every code that a stored card has, with its classifier. */
    static Set<String> codesOf(CardContent content) {
        var codes = new HashSet<String>();
        content.applicants().forEach(applicant -> {
            codes.add(key(Classifiers.SEX, applicant.facts().sex()));
            codes.add(key(Classifiers.SOCIAL_STATE, applicant.facts().socialState()));
            applicant.facts().categories().forEach(category -> codes.add(key(Classifiers.CATEGORY, category.code())));
        });
        codes.add(key(Classifiers.RESULT, content.details().result()));
        content.details().questions().forEach(question -> {
            codes.add(key(Classifiers.QUESTION, question.code()));
            codes.add(key(Classifiers.RESULT, question.result()));
        });
        return codes;
    }

    /**
     * Refuses a code or an id that is in no list.
     *
     * @param kept codes that stay good, see {@link #codesOf}
     * @param day on which the other codes must be valid
     */
    void check(CardContent content, Set<String> kept, LocalDate day) {
        content.applicants().forEach(applicant -> check(applicant.facts(), kept, day));
        checkCode("result", Classifiers.RESULT, content.details().result(), kept, day);
        for (var question : content.details().questions()) {
            if (question.code().isEmpty()) {
                throw new RegistryException(
                        ErrorCode.REQUIRED_VALUE_MISSING, "question: missing", Map.of("field", "question"));
            }
            checkCode("question", Classifiers.QUESTION, question.code(), kept, day);
            checkCode("result", Classifiers.RESULT, question.result(), kept, day);
            checkId("questionDistrict", question.district(), districts);
            question.executor().ifPresent(id -> checkId("questionExecutor", id, positions));
        }
        content.details()
                .complaintAbout()
                .forEach(id -> checkId("complaintAbout", positions.contains(id) ? "" : id, units));
        content.reviewer().ifPresent(id -> guard.check(content.details(), "reviewer", id));
        content.details().questions().stream()
                .flatMap(question -> question.executor().stream())
                .forEach(id -> guard.check(content.details(), "questionExecutor", id));
    }

    private void check(PersonFacts facts, Set<String> kept, LocalDate day) {
        checkCode("sex", Classifiers.SEX, facts.sex(), kept, day);
        checkCode("socialState", Classifiers.SOCIAL_STATE, facts.socialState(), kept, day);
        facts.categories().forEach(category -> checkCode("category", Classifiers.CATEGORY, category.code(), kept, day));
        if (facts.birthYear().filter(year -> year > day.getYear()).isPresent()) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "birthYear: in the future", Map.of("field", "birthYear"));
        }
    }

    private void checkCode(String field, String classifier, String code, Set<String> kept, LocalDate day) {
        var key = key(classifier, code);
        if (!code.isEmpty()
                && !kept.contains(key)
                && rows.getOrDefault(key, List.of()).stream().noneMatch(row -> row.validOn(day))) {
            throw unknown(field, code);
        }
    }

    private static void checkId(String field, String id, Set<String> known) {
        if (!id.isEmpty() && !known.contains(id)) {
            throw unknown(field, id);
        }
    }

    private static RegistryException unknown(String field, String value) {
        return new RegistryException(
                ErrorCode.UNKNOWN_CLASSIFIER_ROW,
                field + ": no such row on the day",
                Map.of("field", field, "value", value));
    }

    private static String key(String classifier, String code) {
        return classifier + '\n' + code;
    }
}
