package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;

/**
 * One execution in a folder, with what is needed to recognise it.
 *
 * @param number of the document
 * @param summary beginning of the document's content
 * @param author surname and initials of the resolution's author
 * @param executor surname and initials
 * @param text of the resolution, its beginning
 * @param due its term, or the document's control date
 */
public record FolderRow(
        CardId card,
        NodeId execution,
        String number,
        String summary,
        String author,
        String executor,
        String text,
        ExecutorRole role,
        boolean important,
        ExecutionState state,
        Optional<LocalDate> due,
        int reworks) {

    /** Texts are cut to so many characters. */
    public static final int TEXT_MAX = 200;

    public FolderRow {
        requireNonNull(card, "card");
        requireNonNull(execution, "execution");
        requireNonNull(number, "number");
        requireNonNull(summary, "summary");
        requireNonNull(author, "author");
        requireNonNull(executor, "executor");
        requireNonNull(text, "text");
        requireNonNull(role, "role");
        requireNonNull(state, "state");
        requireNonNull(due, "due");
    }
}
