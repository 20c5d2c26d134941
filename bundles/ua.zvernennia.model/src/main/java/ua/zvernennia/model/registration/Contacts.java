package ua.zvernennia.model.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What can be reached at all: a telephone has digits, an e-mail address a host. How they are written is free, since they
 * are copied from letters; what neither is belongs into the note.
 */
public final class Contacts {

    /** The shortest numbers of subscribers, those of villages. */
    private static final int DIGITS_MIN = 5;

    /** RFC 5322 allows far more than anybody has; this is what a mail server can be asked for. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Contacts() {}

    public static boolean isPhone(String text) {
        return text.chars().filter(Character::isDigit).count() >= DIGITS_MIN;
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /**
     * Refuses applicants who cannot be reached as it is written.
     *
     * @param kept applicants that are stored so already: they stay good
     * @throws RegistryException {@link ErrorCode#INVALID_PHONE} or {@link ErrorCode#INVALID_EMAIL}, naming the field
     */
    public static void check(List<Applicant> applicants, Set<Applicant> kept) {
        applicants.stream().filter(applicant -> !kept.contains(applicant)).forEach(Contacts::check);
    }

    private static void check(Applicant applicant) {
        refuse(isBad(applicant.phone(), Contacts::isPhone), ErrorCode.INVALID_PHONE, "phone");
        refuse(isBad(applicant.email(), Contacts::isEmail), ErrorCode.INVALID_EMAIL, "email");
        var facts = applicant.facts();
        refuse(
                facts.furtherPhones().stream().anyMatch(text -> isBad(text, Contacts::isPhone)),
                ErrorCode.INVALID_PHONE,
                "furtherPhones");
        refuse(
                facts.furtherEmails().stream().anyMatch(text -> isBad(text, Contacts::isEmail)),
                ErrorCode.INVALID_EMAIL,
                "furtherEmails");
    }

    private static boolean isBad(String text, Predicate<String> rule) {
        return !text.isEmpty() && !rule.test(text);
    }

    private static void refuse(boolean bad, ErrorCode code, String field) {
        if (bad) {
            throw new RegistryException(code, field + ": not accepted", Map.of("field", field));
        }
    }
}
