package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.administration.Post;
import ua.zvernennia.city.people.NameBook;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.city.places.Street;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * What all kinds of document are made with.
 *
 * @param today the last day of the city, from which states are judged
 */
record Workshop(
        Dice dice,
        NameBook names,
        Atlas atlas,
        Chart chart,
        Phrases phrases,
        WorkingCalendar calendar,
        LocalDate today) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Fills the given slots of a text about one place. */
    Function<String, String> scene(District district, Street street, String address, LocalDate day) {
        var name = district.name();
        var stem = name.substring(0, name.length() - 2);
        return slot -> switch (slot) {
            case "address" -> address;
            case "street" -> street.name();
            case "street.dat" -> street.dative();
            case "street.gen" -> street.genitive();
            case "district" -> name + " район";
            case "district.gen" -> stem + "ого району";
            case "district.loc" -> stem + "ому районі";
            case "date" -> DATE.format(day.minusDays(dice.between(3, 90)));
            case "school" -> "закладі загальної середньої освіти № " + dice.between(1, 328);
            case "deputy" -> names.anyone(dice).withInitials();
            default -> throw new IllegalArgumentException(slot);
        };
    }

    /** Who considers it: the top, the unit that answers for the question, or the district. */
    Post reviewer(String question, District district) {
        int share = dice.below(100);
        if (share < 25) {
            return chart.postsOf(Chart.ROOT).get(dice.below(8)); // the head and the deputies
        }
        if (share < 65 || district.equals(atlas.other())) {
            return chart.postsOf(chart.answerableFor(question).code()).getFirst();
        }
        return chart.postsOf(chart.districtAdministration(district.ordinal()).code())
                .get(dice.below(3));
    }

    /** A state that fits the age of the card. */
    CardState state(LocalDate registeredOn, Optional<LocalDate> controlDate) {
        long age = today.toEpochDay() - registeredOn.toEpochDay();
        int share = dice.below(1000);
        if (age <= 1) {
            return share < 700 ? CardState.REGISTERED : CardState.PRELIMINARY;
        }
        if (age <= 4) {
            return share < 400 ? CardState.AT_HEAD : CardState.IN_EXECUTION;
        }
        if (share < 45) {
            return CardState.FORWARDED;
        }
        if (share < 57) {
            return CardState.RETURNED;
        }
        if (share < 66) {
            return CardState.NOT_CONSIDERED;
        }
        boolean due = controlDate.isEmpty() || controlDate.get().isBefore(today);
        return due ? afterTerm(share, age) : withinTerm(share);
    }

    private static CardState withinTerm(int share) {
        if (share < 700) {
            return CardState.IN_EXECUTION;
        }
        return share < 850 ? CardState.ON_CHECK : CardState.ANSWERED;
    }

    // The longer ago, the fewer are still open.
    private static CardState afterTerm(int share, long age) {
        int open = age > 120 ? 8 : 60;
        if (share < 66 + open) {
            return CardState.IN_EXECUTION;
        }
        if (share < 66 + open + open / 4) {
            return CardState.ON_CHECK;
        }
        return share < 200 + open ? CardState.ANSWERED : CardState.CLOSED;
    }
}
