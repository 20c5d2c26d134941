package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the executor reported.
 *
 * @param by position of the person who reported, in which they work themselves; may not accept it
 * @param result Результат
 * @param note Примітка
 */
public record ExecutionReport(Optional<String> by, String result, String note) {

    public static final int RESULT_MAX = 4000;
    public static final int NOTE_MAX = 2000;

    public static final ExecutionReport NONE = new ExecutionReport(Optional.empty(), "", "");

    public ExecutionReport {
        requireNonNull(by, "by");
        requireNonNull(result, "result");
        requireNonNull(note, "note");
    }
}
