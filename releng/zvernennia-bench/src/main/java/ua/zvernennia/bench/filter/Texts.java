package ua.zvernennia.bench.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.text.TextFold;

/** The folded texts of a line that peers are given to search. */
record Texts(int day, String district, String applicant, String summary, String all) {

    static Texts of(CardRow row) {
        return new Texts(
                (int) row.registeredOn().toEpochDay(),
                row.appealDistrict(),
                TextFold.fold(row.applicant()),
                TextFold.fold(row.summary()),
                columns(row).stream().collect(Collectors.joining("\n")));
    }

    static List<String> columns(CardRow row) {
        return Arrays.stream(CardColumn.values())
                .map(column -> TextFold.fold(column.text(row)))
                .toList();
    }
}
