package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What the user reads about a failure: what happened and what to do, never a stack trace. The sentence of a code is the
 * text {@code error.CODE}; {@code error.CODE.with} is a fuller one that is taken when the failure brings all of its
 * facts. Fields are called by their label on the card, {@code field.NAME}; one without a label is not named at all.
 */
public final class ErrorSentences {

    private static final String FIELD = "field";

    private final Texts texts;

    public ErrorSentences() {
        this(Texts.of(Messages.class));
    }

    ErrorSentences(Texts texts) {
        this.texts = requireNonNull(texts, "texts");
    }

    /** The sentence for a failure, with its facts where it brings them. */
    public String of(RegistryException failure) {
        return texts.find(key(failure.code()) + ".with")
                .filter(text -> Texts.placeholders(text).stream()
                        .allMatch(name -> shown(failure, name).isPresent()))
                .map(text -> Texts.format(text, name -> shown(failure, name)))
                .orElseGet(() -> of(failure.code()));
    }

    /** The sentence for a code alone, for instance from a session that the server ended. */
    public String of(ErrorCode code) {
        return texts.get(key(code));
    }

    private Optional<String> shown(RegistryException failure, String name) {
        var value = Optional.ofNullable(failure.arguments().get(name));
        return name.equals(FIELD) ? value.flatMap(field -> texts.find(FIELD + '.' + field)) : value;
    }

    private static String key(ErrorCode code) {
        return "error." + code.name();
    }
}
