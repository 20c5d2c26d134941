package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** A write as a text that people can read and type in again: one line a field, as the card calls it. */
final class UnsentText {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KYIV);
    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(KYIV);

    private final Supplier<DirectoryChoices> directory;
    private final FieldLabels labels = new FieldLabels();
    private final ErrorSentences sentences = new ErrorSentences();

    /** @param directory names behind the codes */
    UnsentText(Supplier<DirectoryChoices> directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    String fileName(UnsentWrite write) {
        return "unsent-" + FILE.format(write.created()) + ".txt";
    }

    /** Returns the file. Blocks. */
    Path write(UnsentWrite write, Path file) throws IOException {
        return Files.writeString(file, String.join(System.lineSeparator(), lines(write)) + System.lineSeparator());
    }

    List<String> lines(UnsentWrite write) {
        var lines = new ArrayList<String>();
        lines.add(write.registration().isPresent() ? Messages.UnsentPart_registration : Messages.UnsentPart_change);
        lines.add(Messages.UnsentPart_when + ": " + TIME.format(write.created()));
        lines.add(Messages.UnsentPart_why + ": "
                + write.refusal().map(sentences::of).orElse(Messages.UnsentPart_waiting));
        lines.add(Texts.format(Messages.UnsentPart_card, write.card().text(), write.revision()));
        write.registration()
                .ifPresent(number -> lines.add(label("number") + ": " + number.channel() + ' ' + number.prefix()));
        write.content()
                .applicants()
                .forEach(person -> lines.add(label(CardDraft.APPLICANTS) + ": "
                        + ApplicantText.of(person).shown()));
        var names = directory.get();
        for (var field : CardField.values()) {
            var value = field.of(write.content());
            if (!value.isBlank()) {
                lines.add(label(field.key()) + ": " + names.name(field, value));
            }
        }
        return List.copyOf(lines);
    }

    private String label(String key) {
        return labels.of(key).replace(" *", "");
    }
}
