package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What the user reads about a failure: what happened and what to do, never a stack trace. The sentence of a code is the
 * text {@code error.CODE}; {@code error.CODE.with} is a fuller one that is taken when the failure brings all of its
 * facts, {@code error.CODE.several} one that names more than one field. Fields are called by their label on the card,
 * {@code field.NAME}; one without a label is not named at all.
 */
public final class ErrorSentences {

    private static final String FIELD = "field";
    private static final String FIELDS = "fields";

    private final Texts texts;

    public ErrorSentences() {
        this(Texts.of(Messages.class));
    }

    ErrorSentences(Texts texts) {
        this.texts = requireNonNull(texts, "texts");
    }

    /** The sentence for a failure, with its facts where it brings them. */
    public String of(RegistryException failure) {
        return Stream.of(".several", ".with")
                .flatMap(ending -> texts.find(key(failure.code()) + ending).stream())
                .filter(text -> Texts.placeholders(text).stream()
                        .allMatch(name -> shown(failure, name).isPresent()))
                .findFirst()
                .map(text -> Texts.format(text, name -> shown(failure, name)))
                .orElseGet(() -> of(failure.code()));
    }

    /** The sentence for a code alone, for instance from a session that the server ended. */
    public String of(ErrorCode code) {
        return texts.get(key(code));
    }

    private Optional<String> shown(RegistryException failure, String name) {
        var value = Optional.ofNullable(failure.arguments().get(name));
        return switch (name) {
            case FIELD -> value.flatMap(this::label);
            case FIELDS ->
                value.map(fields -> Stream.of(fields.split(","))
                        .flatMap(field -> label(field).stream())
                        .map(label -> '«' + label + '»')
                        .collect(Collectors.joining(", ")));
            default -> value;
        };
    }

    private Optional<String> label(String field) {
        return texts.find(FIELD + '.' + field);
    }

    private static String key(ErrorCode code) {
        return "error." + code.name();
    }
}
