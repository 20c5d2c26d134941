package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What an appeal tells of its applicant beside name and address, as it was at that time.
 *
 * @param sex code 4.x of classifier № 858; empty if not stated
 * @param furtherPhones numbers beside {@link Applicant#phone()}, as written
 * @param furtherEmails addresses beside {@link Applicant#email()}
 * @param socialState code 8.x; empty if not stated
 * @param categories codes 7.x, the first is the main one for reports
 * @param privileges пільги, as written
 */
public record PersonFacts(
        String sex,
        Optional<Integer> birthYear,
        List<String> furtherPhones,
        List<String> furtherEmails,
        String socialState,
        List<Category> categories,
        String privileges) {

    public static final PersonFacts NONE =
            new PersonFacts("", Optional.empty(), List.of(), List.of(), "", List.of(), "");

    public static final int CONTACTS_MAX = 10;
    public static final int CATEGORIES_MAX = 10;
    public static final int PRIVILEGES_MAX = 500;
    public static final int BIRTH_YEAR_MIN = 1890;
    public static final int BIRTH_YEAR_MAX = 2100;

    /**
     * A category of group 7 that is true of the applicant.
     *
     * @param proof document that proves it, as written; empty if none was shown
     */
    public record Category(String code, String proof) {

        public static final int PROOF_MAX = 200;

        public Category {
            Limits.check("category", requireNonNull(code, "code"), Classification.CODE_MAX);
            proof = requireNonNull(proof, "proof").strip();
            Limits.check("categoryProof", proof, PROOF_MAX);
        }
    }

    public PersonFacts {
        Limits.check("sex", requireNonNull(sex, "sex"), Classification.CODE_MAX);
        requireNonNull(birthYear, "birthYear");
        furtherPhones = furtherPhones.stream().map(String::strip).toList();
        furtherEmails = furtherEmails.stream().map(String::strip).toList();
        Limits.check("socialState", requireNonNull(socialState, "socialState"), Classification.CODE_MAX);
        categories = List.copyOf(categories);
        privileges = requireNonNull(privileges, "privileges").strip();
        Limits.check("privileges", privileges, PRIVILEGES_MAX);
        furtherPhones.forEach(phone -> Limits.check("phone", phone, Applicant.PHONE_MAX));
        furtherEmails.forEach(email -> Limits.check("email", email, Applicant.EMAIL_MAX));
        Limits.atMost("phone", furtherPhones.size(), CONTACTS_MAX);
        Limits.atMost("email", furtherEmails.size(), CONTACTS_MAX);
        Limits.atMost("category", categories.size(), CATEGORIES_MAX);
        if (categories.stream().map(Category::code).distinct().count() < categories.size()) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "category: named twice", Map.of("field", "category"));
        }
        if (birthYear
                .filter(year -> year < BIRTH_YEAR_MIN || year > BIRTH_YEAR_MAX)
                .isPresent()) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "birthYear (expected: " + BIRTH_YEAR_MIN + ".." + BIRTH_YEAR_MAX + ')',
                    Map.of("field", "birthYear"));
        }
    }
}
