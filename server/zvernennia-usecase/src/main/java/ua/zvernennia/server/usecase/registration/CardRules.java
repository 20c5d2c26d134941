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
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.Contacts;
import ua.zvernennia.model.registration.DocumentKind;

/**
 * What a card must hold to be registered or changed, beyond what its type already refuses. Every refusal names the
 * field in the argument {@code field}.
 *
 * <p>Codes of classifier № 858 may stay empty at registration: they are completed on preliminary review, and the law
 * refuses no appeal for want of them.
 */
final class CardRules {

    /** Subject 5.3 of classifier № 858: nobody is named. */
    static final String ANONYMOUS_SUBJECT = "5.3";

    private final Set<String> districts = new HashSet<>();
    private final Set<String> positions = new HashSet<>();
    private final Map<String, List<ClassifierRow>> rows = new HashMap<>();
    private final DetailRules details;

    CardRules(Directory directory) {
        details = new DetailRules(directory);
        directory.districts().stream().map(District::code).forEach(districts::add);
        directory.positions().stream().map(Position::id).forEach(positions::add);
        directory
                .classifiers()
                .forEach(row -> rows.computeIfAbsent(key(row.classifier(), row.code()), key -> new ArrayList<>())
                        .add(row));
    }

    /** A new card. */
    void checkNew(CardContent content, LocalDate today) {
        check(content, today);
        checkCodes(content.classification(), Classification.NONE, today);
        Contacts.check(content.applicants(), Set.of());
        requireGuard(content, false);
        details.check(content, Set.of(), today);
    }

    /**
     * A changed card. Codes that it already has stay good, whatever has become of their rows.
     *
     * @param registeredOn codes that are new must be valid on that day
     */
    void checkChanged(CardContent content, CardContent stored, LocalDate registeredOn, LocalDate today) {
        if (content.kind() != stored.kind()) {
            throw invalid("kind", content.kind().name());
        }
        check(content, today);
        checkCodes(content.classification(), stored.classification(), registeredOn);
        Contacts.check(content.applicants(), Set.copyOf(stored.applicants()));
        requireGuard(content, stored.details().guardLifted());
        details.check(content, DetailRules.codesOf(stored), registeredOn);
    }

    /** Who fills in a card does not lift the guard of art. 7: an act of the first head does. */
    private static void requireGuard(CardContent content, boolean lifted) {
        if (content.details().guardLifted() != lifted) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "guardLifted (expected: " + lifted + ')', Map.of("field", "guardLifted"));
        }
    }

    private void check(CardContent content, LocalDate today) {
        if (content.receivedOn().isAfter(today)) {
            throw new RegistryException(
                    ErrorCode.RECEIPT_DATE_IN_FUTURE,
                    "received on " + content.receivedOn() + " (expected: <= " + today + ')',
                    Map.of("field", "receivedOn", "today", today.toString()));
        }
        var places = content.whereabouts();
        if (content.kind() == DocumentKind.APPEAL) {
            checkAppeal(content);
            requireText("processingDistrict", places.processingDistrict());
            requireText("appealDistrict", places.appealDistrict());
        }
        checkDistrict("processingDistrict", places.processingDistrict());
        checkDistrict("appealDistrict", places.appealDistrict());
        content.reviewer().filter(id -> !positions.contains(id)).ifPresent(id -> {
            throw invalid("reviewer", id);
        });
    }

    private static void checkAppeal(CardContent content) {
        requireText("summary", content.summary());
        var anonymous = content.classification().subject().equals(ANONYMOUS_SUBJECT);
        if (content.applicants().isEmpty() && !anonymous) {
            throw missing("applicants");
        }
        for (var applicant : content.applicants()) {
            requireText("surname", applicant.name().surname());
        }
    }

    private void checkDistrict(String field, String code) {
        if (!code.isEmpty() && !districts.contains(code)) {
            throw unknownRow(field, code);
        }
    }

    private void checkCodes(Classification wanted, Classification stored, LocalDate day) {
        checkCode("receiptForm", Classifiers.RECEIPT_FORM, wanted.receiptForm(), stored.receiptForm(), day);
        checkCode("receiptMark", Classifiers.RECEIPT_MARK, wanted.receiptMark(), stored.receiptMark(), day);
        checkCode("appealKind", Classifiers.APPEAL_KIND, wanted.appealKind(), stored.appealKind(), day);
        checkCode("subject", Classifiers.SUBJECT, wanted.subject(), stored.subject(), day);
        checkCode("type", Classifiers.TYPE, wanted.type(), stored.type(), day);
        checkCode("question", Classifiers.QUESTION, wanted.question(), stored.question(), day);
    }

    private void checkCode(String field, String classifier, String code, String stored, LocalDate day) {
        if (code.isEmpty() || code.equals(stored)) {
            return;
        }
        if (rows.getOrDefault(key(classifier, code), List.of()).stream().noneMatch(row -> row.validOn(day))) {
            throw unknownRow(field, code);
        }
    }

    private static String key(String classifier, String code) {
        return classifier + '\n' + code;
    }

    private static void requireText(String field, String text) {
        if (text.isEmpty()) {
            throw missing(field);
        }
    }

    private static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
    }

    private static RegistryException invalid(String field, String value) {
        return new RegistryException(
                ErrorCode.INVALID_VALUE, field + ": not accepted", Map.of("field", field, "value", value));
    }

    private static RegistryException unknownRow(String field, String code) {
        return new RegistryException(
                ErrorCode.UNKNOWN_CLASSIFIER_ROW,
                field + ": no such row on the day",
                Map.of("field", field, "value", code));
    }
}
