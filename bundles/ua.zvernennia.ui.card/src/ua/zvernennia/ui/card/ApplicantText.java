package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;

/** An applicant as typed so far: blanks at the ends and texts that are too long are still there. */
record ApplicantText(
        String surname,
        String givenName,
        String patronymic,
        String address,
        String phone,
        String email,
        PersonFacts facts) {

    static final ApplicantText EMPTY = new ApplicantText("", "", "", "", "", "");

    ApplicantText(String surname, String givenName, String patronymic, String address, String phone, String email) {
        this(surname, givenName, patronymic, address, phone, email, PersonFacts.NONE);
    }

    ApplicantText {
        requireNonNull(surname, "surname");
        requireNonNull(givenName, "givenName");
        requireNonNull(patronymic, "patronymic");
        requireNonNull(address, "address");
        requireNonNull(phone, "phone");
        requireNonNull(email, "email");
        requireNonNull(facts, "facts");
    }

    /** @param texts in the order of the record */
    static ApplicantText of(List<String> texts) {
        return new ApplicantText(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }

    /** In the order of the record. */
    List<String> texts() {
        return List.of(surname, givenName, patronymic, address, phone, email);
    }

    static ApplicantText of(Applicant applicant) {
        var name = applicant.name();
        return new ApplicantText(
                name.surname(),
                name.givenName(),
                name.patronymic(),
                applicant.address(),
                applicant.phone(),
                applicant.email(),
                applicant.facts());
    }

    /** As their latest appeal names them. */
    static ApplicantText of(PersonHit person) {
        var name = person.name();
        return new ApplicantText(
                name.surname(),
                name.givenName(),
                name.patronymic(),
                person.address(),
                person.phone(),
                person.email(),
                person.facts());
    }

    /** @throws ua.zvernennia.model.RegistryException with TEXT_TOO_LONG, naming the field */
    Applicant toApplicant() {
        return new Applicant(new PersonName(surname, givenName, patronymic), address, phone, email, facts);
    }

    ApplicantText withFacts(PersonFacts next) {
        return new ApplicantText(surname, givenName, patronymic, address, phone, email, next);
    }

    /** The same without blanks at the ends, for comparison. */
    ApplicantText stripped() {
        return new ApplicantText(
                surname.strip(),
                givenName.strip(),
                patronymic.strip(),
                address.strip(),
                phone.strip(),
                email.strip(),
                facts);
    }

    boolean isEmpty() {
        return stripped().equals(EMPTY);
    }

    /** One line of a comparison. */
    String shown() {
        return String.join(
                        ", ",
                        (surname.strip() + ' ' + givenName.strip() + ' ' + patronymic.strip()).strip(),
                        address.strip(),
                        phone.strip(),
                        email.strip())
                .replaceAll("(, )+", ", ")
                .replaceAll("(^, )|(, $)", "");
    }
}
