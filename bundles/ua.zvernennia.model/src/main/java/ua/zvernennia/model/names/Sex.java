package ua.zvernennia.model.names;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.registration.PersonName;

/** What a name says of the sex of its bearer; the patronymic is sure, the given name nearly. */
public enum Sex {
    MALE,
    FEMALE;

    private static final Set<String> MEN = Set.of(
            "микола",
            "ілля",
            "лука",
            "хома",
            "сава",
            "кузьма",
            "ярема",
            "микита",
            "фома",
            "яша",
            "саша",
            "гаврила",
            "мина",
            "зосима",
            "юхима",
            "льова",
            "вова",
            "паша",
            "єремія",
            "захарія",
            "геннадія",
            "іоанна",
            "мустафа",
            "олекса",
            "данила",
            "лаврика",
            "сашко");

    private static final Set<String> WOMEN_WITHOUT_AN_ENDING =
            Set.of("любов", "нінель", "адель", "ізабель", "юдіф", "рашель", "аґнес", "елізабет", "марго", "естер");

    /** Empty where the name says nothing: the bearer, or the clerk, has to say it. */
    public static Optional<Sex> of(PersonName name) {
        var patronymic = lower(name.patronymic());
        if (patronymic.endsWith("ич")
                || patronymic.endsWith("іч")
                || patronymic.endsWith("огли")
                || patronymic.endsWith("оглу")) {
            return Optional.of(MALE);
        }
        if (patronymic.endsWith("івна") || patronymic.endsWith("ївна") || patronymic.endsWith("кизи")) {
            return Optional.of(FEMALE);
        }
        return ofGivenName(lower(name.givenName()));
    }

    private static Optional<Sex> ofGivenName(String given) {
        if (given.length() < 2 || given.endsWith(".")) {
            return Optional.empty();
        }
        if (MEN.contains(given)) {
            return Optional.of(MALE);
        }
        if (WOMEN_WITHOUT_AN_ENDING.contains(given) || given.endsWith("а") || given.endsWith("я")) {
            return Optional.of(FEMALE);
        }
        char last = given.charAt(given.length() - 1);
        return "еиіїюу".indexOf(last) >= 0 ? Optional.empty() : Optional.of(MALE);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
