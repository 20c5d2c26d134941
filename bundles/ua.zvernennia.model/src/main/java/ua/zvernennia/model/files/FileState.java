package ua.zvernennia.model.files;

/** What is known of a content. Only {@link #CLEAN} can be read by anybody. Names are stored: add, never rename. */
public enum FileState {
    /** «Очікує перевірки». */
    WAITING,
    /** «Перевірено». */
    CLEAN,
    /** «Заражено»: for ever out of reach, kept as evidence. */
    INFECTED,
    /** «Карантин»: the scanner did not answer, or could not look at all of it; asked again by itself. */
    QUARANTINED;

    /** Whether the scanner has said its last word. */
    public boolean decided() {
        return this == CLEAN || this == INFECTED;
    }
}
