package ua.zvernennia.model.directory;

/** Names of the classifiers that code refers to; their rows are data. */
public final class Classifiers {

    /** За формою надходження. */
    public static final String RECEIPT_FORM = "858.1";

    /** За ознакою надходження. */
    public static final String RECEIPT_MARK = "858.2";

    /** За видами. */
    public static final String APPEAL_KIND = "858.3";

    /** За статтю авторів. */
    public static final String SEX = "858.4";

    /** За категоріями авторів. */
    public static final String CATEGORY = "858.7";

    /** За соціальним станом. */
    public static final String SOCIAL_STATE = "858.8";

    /** За результатами розгляду. */
    public static final String RESULT = "858.9";

    /** За суб'єктом. */
    public static final String SUBJECT = "858.5";

    /** За типом. */
    public static final String TYPE = "858.6";

    /** Основні питання, part II. */
    public static final String QUESTION = "858.II";

    private Classifiers() {}
}
