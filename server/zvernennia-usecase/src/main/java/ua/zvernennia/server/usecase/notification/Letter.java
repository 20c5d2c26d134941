package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.zvernennia.model.notification.NoticeKind;

/**
 * A letter that waits to be sent. It names documents and terms and nobody: mail crosses other people's servers.
 *
 * @param address of the person; never logged
 * @param tries so far
 */
public record Letter(long id, String address, List<Line> lines, int tries) {

    public Letter {
        requireNonNull(address, "address");
        lines = List.copyOf(lines);
    }

    /** One document. */
    public record Line(NoticeKind kind, String number, Optional<LocalDate> due) {

        private static final String SEPARATOR = "\t";

        public Line {
            requireNonNull(kind, "kind");
            requireNonNull(number, "number");
            requireNonNull(due, "due");
        }

        /** Lines as they are stored. */
        public static String text(List<Line> lines) {
            return lines.stream()
                    .map(line -> String.join(
                            SEPARATOR,
                            line.kind().name(),
                            line.number(),
                            line.due().map(LocalDate::toString).orElse("")))
                    .collect(Collectors.joining("\n"));
        }

        public static List<Line> parse(String text) {
            return Arrays.stream(text.split("\n")).map(Line::of).toList();
        }

        private static Line of(String stored) {
            var parts = stored.split(SEPARATOR, -1);
            return new Line(
                    NoticeKind.valueOf(parts[0]),
                    parts[1],
                    parts[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[2])));
        }
    }
}
