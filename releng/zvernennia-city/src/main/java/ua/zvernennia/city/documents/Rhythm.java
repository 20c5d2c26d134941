package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * When documents are registered: on working days, more on Mondays and in the heating season, fewer in August. The
 * place of a card in the whole alone decides its moment, so nothing is kept.
 */
final class Rhythm {

    private static final int[] BY_WEEKDAY = {125, 110, 100, 95, 80};
    private static final int[] BY_MONTH = {95, 105, 105, 100, 90, 95, 90, 80, 100, 110, 115, 110};
    private static final int OPENING_HOUR = 8;
    private static final int OFFICE_SECONDS = 10 * 3600;

    private final long cards;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Long> weightBefore = new ArrayList<>();
    private final long weight;

    /** @param end the last day, inclusive; the first is 1 January of the year before */
    Rhythm(int cards, LocalDate end, WorkingCalendar calendar) {
        this.cards = cards;
        long sum = 0;
        for (var day = LocalDate.of(end.getYear() - 1, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(day);
                weightBefore.add(sum);
                sum += weight(day);
            }
        }
        weight = sum;
    }

    /** The moment in Europe/Kyiv at which card {@code index} of all was registered; never earlier than the last. */
    LocalDateTime moment(int index) {
        long at = weight * index / cards;
        int low = 0;
        int high = days.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (weightBefore.get(middle) <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var day = days.get(low);
        // The exact place inside the day, in parts of the whole, so that two cards hardly share a second.
        long into = (weight * index - weightBefore.get(low) * cards) * OFFICE_SECONDS / (weight(day) * cards);
        return day.atTime(OPENING_HOUR, 0).plusSeconds(into);
    }

    private static long weight(LocalDate day) {
        var weekday = Math.min(day.getDayOfWeek().getValue() - 1, BY_WEEKDAY.length - 1);
        return (long) BY_WEEKDAY[weekday] * BY_MONTH[day.getMonthValue() - 1];
    }
}
