package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import ua.zvernennia.ui.ListColumn;
import ua.zvernennia.ui.Tone;

/** A column that also says how its rows are sorted. */
record Column<T>(ListColumn<T> shown, Comparator<T> order) {

    Column {
        requireNonNull(shown, "shown");
        requireNonNull(order, "order");
    }

    static <T> Column<T> text(String id, String label, int width, Function<T, String> text) {
        return toned(id, label, width, text, row -> Tone.NORMAL);
    }

    static <T> Column<T> toned(String id, String label, int width, Function<T, String> text, Function<T, Tone> tone) {
        return new Column<>(
                new ListColumn<>(id, label, width, false, true, text, tone),
                Comparator.comparing(text, UkrainianText.ORDER));
    }

    static <T> Column<T> day(String id, String label, int width, Function<T, Optional<LocalDate>> day) {
        return new Column<>(
                new ListColumn<>(id, label, width, false, true, row -> Days.text(day.apply(row)), row -> Tone.NORMAL),
                Comparator.comparing(row -> day.apply(row).orElse(LocalDate.MAX)));
    }

    static <T> Column<T> moment(String id, String label, int width, Function<T, Instant> moment) {
        return new Column<>(
                new ListColumn<>(
                        id, label, width, false, true, row -> Days.text(moment.apply(row)), row -> Tone.NORMAL),
                Comparator.comparing(moment));
    }
}
