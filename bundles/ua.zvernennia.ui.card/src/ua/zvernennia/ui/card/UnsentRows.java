package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.ui.ErrorSentences;

/** An entry of «Ненадіслане» as a line of its table. */
final class UnsentRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    private final CardIndex index;
    private final ErrorSentences sentences = new ErrorSentences();

    UnsentRows(CardIndex index) {
        this.index = requireNonNull(index, "index");
    }

    /** When, what, number, applicant, summary, why it is still here. */
    String[] of(UnsentWrite write) {
        var number = index.current()
                .row(write.card())
                .map(row -> row.number().text())
                .orElse("—");
        var applicant = write.content().applicants().stream()
                .findFirst()
                .map(person -> person.name().full())
                .orElse("");
        return new String[] {
            TIME.format(write.created()),
            write.registration().isPresent() ? Messages.UnsentPart_registration : Messages.UnsentPart_change,
            number,
            applicant,
            write.content().summary(),
            write.refusal().map(sentences::of).orElse(Messages.UnsentPart_waiting)
        };
    }
}
