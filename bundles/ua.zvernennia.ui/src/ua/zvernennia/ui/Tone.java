package ua.zvernennia.ui;

/** What a colour in a list means. The colour itself is in the style sheets. */
public enum Tone {
    /** Nothing to say. */
    NORMAL(""),
    /** The last day has passed. */
    OVERDUE("rowOverdue"),
    /** The last day is near. */
    SOON("rowSoon"),
    /** Work is over. */
    MUTED("rowMuted");

    private final String meaning;

    Tone(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
