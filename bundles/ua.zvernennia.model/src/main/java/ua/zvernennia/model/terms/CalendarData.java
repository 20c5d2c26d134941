package ua.zvernennia.model.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a working calendar is made of. The text form has one fact a line: {@code holiday MM-DD FIRST LAST name},
 * {@code easter +DAYS FIRST LAST name}, {@code martial FROM TO}, {@code dayoff DATE}, {@code workday DATE}; a dash for
 * an open end, {@code #} starts a remark.
 *
 * @param holidays rules with the years in which they hold
 * @param martial periods in which holidays are ordinary days
 * @param movedDaysOff working days that an act made days off
 * @param movedWorkdays days off that an act made working days
 */
public record CalendarData(
        List<HolidayRule> holidays, List<Period> martial, Set<LocalDate> movedDaysOff, Set<LocalDate> movedWorkdays) {

    private static final String UKRAINE = "ukraine.calendar";

    /** A span of days, both ends inclusive. */
    public record Period(LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public CalendarData {
        holidays = List.copyOf(holidays);
        martial = List.copyOf(martial);
        movedDaysOff = Set.copyOf(movedDaysOff);
        movedWorkdays = Set.copyOf(movedWorkdays);
    }

    /** The calendar that is shipped with the product. */
    static CalendarData ukraine() {
        try (var in = CalendarData.class.getResourceAsStream(UKRAINE)) {
            if (in == null) {
                throw new IllegalStateException(UKRAINE + " is not in the bundle");
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the first line that is no fact
     */
    public static CalendarData parse(List<String> lines) {
        var holidays = new ArrayList<HolidayRule>();
        var martial = new ArrayList<Period>();
        var daysOff = new HashSet<LocalDate>();
        var workdays = new HashSet<LocalDate>();
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).replaceFirst("#.*", "").strip().split("\\s+", 5);
            try {
                switch (words[0]) {
                    case "" -> {}
                    case "holiday" -> holidays.add(holiday(Optional.of(MonthDay.parse("--" + words[1])), 0, words));
                    case "easter" -> holidays.add(holiday(Optional.empty(), Integer.parseInt(words[1]), words));
                    case "martial" -> martial.add(new Period(date(words[1]), date(words[2])));
                    case "dayoff" -> daysOff.add(date(words[1]));
                    case "workday" -> workdays.add(date(words[1]));
                    default -> throw new IllegalArgumentException(words[0]);
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("calendar, line " + (i + 1) + ": not understood", e);
            }
        }
        return new CalendarData(holidays, martial, daysOff, workdays);
    }

    boolean martialOn(LocalDate day) {
        return martial.stream().anyMatch(period -> period.contains(day));
    }

    /** The same facts as if one regime had always held. */
    CalendarData under(Regime regime) {
        var periods = switch (regime) {
            case PEACE -> List.<Period>of();
            case MARTIAL -> List.of(new Period(LocalDate.MIN, LocalDate.MAX));
        };
        return new CalendarData(holidays, periods, movedDaysOff, movedWorkdays);
    }

    /** Days and names; of two holidays on one day the one named first gives the name. */
    Map<LocalDate, String> holidaysIn(int year) {
        return holidays.stream()
                .flatMap(rule -> rule.in(year).stream().map(day -> Map.entry(day, rule.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static HolidayRule holiday(Optional<MonthDay> day, int afterEaster, String[] words) {
        return new HolidayRule(
                day,
                afterEaster,
                words[2].equals("-") ? Integer.MIN_VALUE : Integer.parseInt(words[2]),
                words[3].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(words[3]),
                words[4]);
    }

    private static LocalDate date(String text) {
        return text.equals("-") ? LocalDate.MAX : LocalDate.parse(text);
    }
}
