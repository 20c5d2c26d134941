package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

/** Name of a person in its three parts; any part may be empty when the appeal does not state it. */
public record PersonName(String surname, String givenName, String patronymic) {

    /** Longest part of a name, in characters. */
    public static final int PART_MAX = 100;

    public PersonName {
        surname = requireNonNull(surname, "surname").strip();
        givenName = requireNonNull(givenName, "givenName").strip();
        patronymic = requireNonNull(patronymic, "patronymic").strip();
        Limits.check("surname", surname, PART_MAX);
        Limits.check("givenName", givenName, PART_MAX);
        Limits.check("patronymic", patronymic, PART_MAX);
    }

    /** "Прізвище Ім'я По батькові", parts that are empty left out. */
    public String full() {
        return (surname + ' ' + givenName + ' ' + patronymic).strip().replaceAll("\\s+", " ");
    }

    /** "Прізвище І. П.", the form of lists and printed resolutions. */
    public String withInitials() {
        var text = new StringBuilder(surname);
        for (var part : new String[] {givenName, patronymic}) {
            if (!part.isEmpty()) {
                text.append(' ').appendCodePoint(part.codePointAt(0)).append('.');
            }
        }
        return text.toString().strip();
    }

    public boolean isEmpty() {
        return surname.isEmpty() && givenName.isEmpty() && patronymic.isEmpty();
    }
}
