package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The registration of a document, given once by the server and valid in every organisation of the city.
 *
 * @param journal code of the journal whose counter gave the number, e.g. "APPEALS"
 * @param year registration year in Europe/Kyiv; (journal, year, running, duplicate) is unique
 * @param registeredOn Дата реєстрації
 * @param organisation id of the organisation that registered it, see {@code OrgUnit}
 */
public record Registration(String journal, int year, RegNumber number, LocalDate registeredOn, String organisation) {

    public Registration {
        requireNonNull(journal, "journal");
        requireNonNull(number, "number");
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(organisation, "organisation");
    }
}
