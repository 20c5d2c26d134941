package ua.zvernennia.model.notification;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.registration.CardId;

/**
 * One message to one person.
 *
 * @param id rises with time
 * @param number of the document
 * @param daysLeft when it was made; below 0: days overdue
 * @param executor whose work it is about, surname and initials; empty for the document as a whole
 * @param text what a person added; empty for one by the clock
 */
public record Notice(
        long id,
        NoticeKind kind,
        CardId card,
        Optional<NodeId> execution,
        String number,
        Optional<LocalDate> due,
        OptionalInt daysLeft,
        String executor,
        String text,
        Instant madeAt,
        Optional<Instant> readAt) {

    public Notice {
        requireNonNull(kind, "kind");
        requireNonNull(card, "card");
        requireNonNull(execution, "execution");
        requireNonNull(number, "number");
        requireNonNull(due, "due");
        requireNonNull(daysLeft, "daysLeft");
        requireNonNull(executor, "executor");
        requireNonNull(text, "text");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(readAt, "readAt");
    }

    public boolean isUnread() {
        return readAt.isEmpty();
    }
}
