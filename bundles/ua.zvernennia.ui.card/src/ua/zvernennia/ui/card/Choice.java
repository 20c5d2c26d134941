package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ua.zvernennia.model.text.KeyboardLayout;
import ua.zvernennia.model.text.TextFold;

/**
 * A row of a closed list.
 *
 * @param code what is stored
 * @param text what is shown and searched
 */
record Choice(String code, String text) {

    Choice {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }

    /**
     * The row that {@code typed} means: its text or code, else the first that begins so, else the first with a word that
     * does, else the first that has it anywhere; what means none is tried as typed on the Ukrainian keyboard.
     */
    static Optional<Choice> best(List<Choice> choices, String typed) {
        return bestExactly(choices, typed)
                .or(() -> KeyboardLayout.ukrainian(typed).flatMap(meant -> bestExactly(choices, meant)));
    }

    private static Optional<Choice> bestExactly(List<Choice> choices, String typed) {
        var wanted = TextFold.fold(typed.strip());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return Stream.<Predicate<Choice>>of(
                        choice -> choice.code.equals(typed.strip())
                                || choice.folded().equals(wanted),
                        choice -> choice.folded().startsWith(wanted),
                        choice -> choice.folded().contains(' ' + wanted),
                        choice -> choice.folded().contains(wanted))
                .flatMap(rule -> choices.stream().filter(rule).limit(1))
                .findFirst();
    }

    /** Whether the list shows this row while {@code typed} stands in the field. */
    boolean matches(String typed) {
        return contains(typed)
                || KeyboardLayout.ukrainian(typed).filter(this::contains).isPresent();
    }

    private boolean contains(String typed) {
        return folded().contains(TextFold.fold(typed.strip()));
    }

    private String folded() {
        return TextFold.fold(text);
    }
}
