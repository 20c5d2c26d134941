package ua.zvernennia.server.jpa.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.PersonName;

/** Row of table {@code applicant}; part of its document. */
@Embeddable
class ApplicantPart {

    @Column(name = "surname", nullable = false)
    private String surname;

    @Column(name = "given_name", nullable = false)
    private String givenName;

    @Column(name = "patronymic", nullable = false)
    private String patronymic;

    @Column(name = "address", nullable = false)
    private String address;

    @Column(name = "phone", nullable = false)
    private String phone;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "phone_key", nullable = false)
    private String phoneKey;

    /** See {@link DetailsJson}. */
    @Column(name = "facts", nullable = false)
    private String facts;

    protected ApplicantPart() {
        // for EclipseLink
    }

    ApplicantPart(Applicant applicant) {
        surname = applicant.name().surname();
        givenName = applicant.name().givenName();
        patronymic = applicant.name().patronymic();
        address = applicant.address();
        phone = applicant.phone();
        email = applicant.email();
        nameKey = SearchKeys.ofName(applicant.name());
        phoneKey = SearchKeys.ofPhone(applicant.phone());
        facts = DetailsJson.text(applicant.facts());
    }

    Applicant toApplicant() {
        return new Applicant(
                new PersonName(surname, givenName, patronymic), address, phone, email, DetailsJson.facts(facts));
    }
}
