package ua.zvernennia.server.main.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import ua.zvernennia.server.usecase.notification.Letter;

/**
 * Fills the template of a letter. The first line of a template is the subject; {@code {count}} and {@code {lines}} are
 * replaced. A file {@code mail/reminders.txt} in the data directory comes before the one that is built in.
 */
final class LetterText {

    private static final String BUILT_IN = "reminders.txt";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String subject;
    private final String body;

    private LetterText(String template) {
        int end = template.indexOf('\n');
        if (end < 1) {
            throw new IllegalArgumentException("template of letters (expected: a subject, a line end, a text)");
        }
        subject = template.substring(0, end).strip();
        body = template.substring(end + 1).strip();
    }

    /** @param data directory of the server */
    static LetterText of(Path data) {
        var own = requireNonNull(data, "data").resolve("mail").resolve(BUILT_IN);
        try (InputStream builtIn = LetterText.class.getResourceAsStream(BUILT_IN)) {
            return new LetterText(
                    Files.isRegularFile(own)
                            ? Files.readString(own)
                            : new String(builtIn.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String subject(Letter letter) {
        return subject.replace("{count}", Integer.toString(letter.lines().size()));
    }

    String body(Letter letter) {
        return body.replace("{count}", Integer.toString(letter.lines().size()))
                .replace(
                        "{lines}", letter.lines().stream().map(LetterText::line).collect(Collectors.joining("\n")));
    }

    private static String line(Letter.Line line) {
        return "№ " + line.number() + ": " + words(line)
                + line.due().map(LetterText::day).orElse("");
    }

    private static String words(Letter.Line line) {
        return switch (line.kind()) {
            case DUE -> "строк ";
            case OVERDUE -> "прострочено, строк був ";
            case ESCALATION -> "прострочено у вашому підпорядкуванні, строк був ";
            case REMINDER, PROPOSE_LIFT -> "нагадування, строк ";
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
