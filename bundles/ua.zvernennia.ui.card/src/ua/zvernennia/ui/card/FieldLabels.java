package ua.zvernennia.ui.card;

import ua.zvernennia.ui.Texts;

/** What the fields of the card are called: the same words as in the sentences about failures. */
final class FieldLabels {

    private final Texts shared = Texts.of(ua.zvernennia.ui.Messages.class);
    private final Texts own = Texts.of(Messages.class);

    /** @param key name of the field in failures, e.g. "summary" */
    String of(String key) {
        return own.find("field." + key).or(() -> shared.find("field." + key)).orElse(key);
    }
}
