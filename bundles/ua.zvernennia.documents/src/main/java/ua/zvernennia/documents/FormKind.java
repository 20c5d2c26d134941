package ua.zvernennia.documents;

/** What is printed of a card. */
public enum FormKind {
    /** Реєстраційно-контрольна картка, both sides. */
    CARD("rkk"),
    /** Реєстраційний штамп, for the first page of the paper. */
    STAMP("stamp"),
    /** Картка особистого прийому. */
    RECEPTION("reception");

    private final String id;

    FormKind(String id) {
        this.id = id;
    }

    /** Name of the template, here and at the server. */
    public String id() {
        return id;
    }
}
