package ua.zvernennia.server.usecase.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Whereabouts;

class CardRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final Classification LETTER = codes("1.1", "5.1");
    private static final Applicant IRYNA = new Applicant(new PersonName("Ткаченко", "Ірина", ""), "", "", "");

    private static final CardRules RULES = new CardRules(new Directory(
            "1",
            List.of(new District("UA1", "Голосіївський", 1)),
            List.of(
                    row(Classifiers.RECEIPT_FORM, "1.1", Optional.empty()),
                    row(Classifiers.RECEIPT_FORM, "1.9", Optional.of(LocalDate.of(2025, 12, 31))),
                    row(Classifiers.SUBJECT, "5.1", Optional.empty()),
                    row(Classifiers.SUBJECT, "5.3", Optional.empty())),
            List.of(),
            List.of(new Position("p1", "u1", "Голова", "Коваль О.", true, TODAY, Optional.empty()))));

    @Test
    void aWholeAppealPasses() {
        assertThatCode(() -> RULES.checkNew(appeal(), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void anAppealNeedsASummaryDistrictsAndApplicants() {
        refused("summary", ErrorCode.REQUIRED_VALUE_MISSING, change(" ", List.of(IRYNA), LETTER, "UA1"));
        refused("applicants", ErrorCode.REQUIRED_VALUE_MISSING, change("Дах", List.of(), LETTER, "UA1"));
        refused("processingDistrict", ErrorCode.REQUIRED_VALUE_MISSING, change("Дах", List.of(IRYNA), LETTER, ""));
        var nameless = new Applicant(new PersonName("", "Ірина", ""), "", "", "");
        refused("surname", ErrorCode.REQUIRED_VALUE_MISSING, change("Дах", List.of(nameless), LETTER, "UA1"));
    }

    @Test
    void anAnonymousAppealNamesNobody() {
        assertThatCode(() -> RULES.checkNew(change("Дах", List.of(), codes("1.1", "5.3"), "UA1"), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void otherKindsNeedNeitherApplicantsNorDistricts() {
        var incoming = content(DocumentKind.INCOMING, TODAY, "", List.of(), Classification.NONE, "", Optional.empty());
        assertThatCode(() -> RULES.checkNew(incoming, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void codesMustExistAndBeValidOnTheDay() {
        refused(
                "receiptForm",
                ErrorCode.UNKNOWN_CLASSIFIER_ROW,
                change("Дах", List.of(IRYNA), codes("7.7", ""), "UA1"));
        refused(
                "receiptForm",
                ErrorCode.UNKNOWN_CLASSIFIER_ROW,
                change("Дах", List.of(IRYNA), codes("1.9", ""), "UA1"));
        refused(
                "appealDistrict",
                ErrorCode.UNKNOWN_CLASSIFIER_ROW,
                () -> RULES.checkNew(
                        new CardContent(
                                DocumentKind.APPEAL,
                                TODAY,
                                List.of(IRYNA),
                                1,
                                LETTER,
                                new Whereabouts("", "", "UA1", "UA9"),
                                "Дах",
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                ""),
                        TODAY));
    }

    @Test
    void aCardKeepsTheRowsItWasRegisteredWith() {
        var old = change("Дах", List.of(IRYNA), codes("1.9", "5.1"), "UA1");
        var registeredOn = LocalDate.of(2025, 6, 1);
        assertThatCode(() -> RULES.checkChanged(old, old, registeredOn, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> RULES.checkChanged(old, appeal(), registeredOn, TODAY))
                .doesNotThrowAnyException();
        refused("receiptForm", ErrorCode.UNKNOWN_CLASSIFIER_ROW, () -> RULES.checkChanged(old, appeal(), TODAY, TODAY));
    }

    @Test
    void theKindOfACardStays() {
        var incoming = content(DocumentKind.INCOMING, TODAY, "", List.of(), Classification.NONE, "", Optional.empty());
        refused("kind", ErrorCode.INVALID_VALUE, () -> RULES.checkChanged(incoming, appeal(), TODAY, TODAY));
    }

    @Test
    void nothingIsReceivedTomorrow() {
        var tomorrow =
                content(DocumentKind.APPEAL, TODAY.plusDays(1), "Дах", List.of(IRYNA), LETTER, "UA1", Optional.empty());
        refused("receivedOn", ErrorCode.RECEIPT_DATE_IN_FUTURE, tomorrow);
    }

    @Test
    void theReviewerMustBeAPosition() {
        var known = content(DocumentKind.APPEAL, TODAY, "Дах", List.of(IRYNA), LETTER, "UA1", Optional.of("p1"));
        assertThatCode(() -> RULES.checkNew(known, TODAY)).doesNotThrowAnyException();
        refused(
                "reviewer",
                ErrorCode.INVALID_VALUE,
                content(DocumentKind.APPEAL, TODAY, "Дах", List.of(IRYNA), LETTER, "UA1", Optional.of("p2")));
    }

    private static void refused(String field, ErrorCode code, CardContent content) {
        refused(field, code, () -> RULES.checkNew(content, TODAY));
    }

    private static void refused(String field, ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.arguments()).containsEntry("field", field);
        });
    }

    private static CardContent appeal() {
        return change("Дах тече", List.of(IRYNA), LETTER, "UA1");
    }

    private static CardContent change(String summary, List<Applicant> applicants, Classification codes, String place) {
        return content(DocumentKind.APPEAL, TODAY, summary, applicants, codes, place, Optional.empty());
    }

    private static CardContent content(
            DocumentKind kind,
            LocalDate receivedOn,
            String summary,
            List<Applicant> applicants,
            Classification codes,
            String district,
            Optional<String> reviewer) {
        return new CardContent(
                kind,
                receivedOn,
                applicants,
                1,
                codes,
                new Whereabouts("", "", district, district),
                summary,
                Optional.empty(),
                "",
                reviewer,
                "");
    }

    private static Classification codes(String receiptForm, String subject) {
        return new Classification(receiptForm, "", "", subject, "", "");
    }

    private static ClassifierRow row(String classifier, String code, Optional<LocalDate> validTo) {
        return new ClassifierRow(
                classifier, code, code, Optional.empty(), 1, LocalDate.of(2008, 9, 24), validTo, "858");
    }
}
