package ua.zvernennia.sync;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.RegNumber;

/** Makes equal texts of many rows one object: the wire brings a copy with every row, most of a load's heap. */
final class SharedTexts {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    List<CardRow> of(List<CardRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    private CardRow of(CardRow row) {
        return new CardRow(
                row.id(),
                row.revision(),
                row.kind(),
                row.state(),
                new RegNumber(
                        text(row.number().channel()),
                        text(row.number().prefix()),
                        row.number().running(),
                        row.number().duplicate()),
                day(row.registeredOn()),
                row.applicant(),
                text(row.organisation()),
                row.controlDate().map(this::day),
                text(row.reviewer()),
                text(row.region()),
                text(row.settlement()),
                text(row.processingDistrict()),
                text(row.appealDistrict()),
                row.summary(),
                row.confidentiality());
    }

    private String text(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private LocalDate day(LocalDate day) {
        return days.computeIfAbsent(day, same -> same);
    }
}
