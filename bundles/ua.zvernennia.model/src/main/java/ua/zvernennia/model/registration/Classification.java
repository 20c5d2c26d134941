package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

/**
 * Codes of the classifier of appeals (Cabinet of Ministers resolution № 858 of 24.09.2008); empty where not chosen.
 * The rows with their names and validity come from the directory.
 *
 * @param receiptForm За формою надходження, 1.x
 * @param receiptMark За ознакою надходження, 2.x
 * @param appealKind За видами, 3.x
 * @param subject За суб'єктом, 5.x
 * @param type За типом, 6.x
 * @param question Основне питання, part II, e.g. "090"
 */
public record Classification(
        String receiptForm, String receiptMark, String appealKind, String subject, String type, String question) {

    public static final Classification NONE = new Classification("", "", "", "", "", "");

    static final int CODE_MAX = 20;

    public Classification {
        Limits.check("receiptForm", requireNonNull(receiptForm, "receiptForm"), CODE_MAX);
        Limits.check("receiptMark", requireNonNull(receiptMark, "receiptMark"), CODE_MAX);
        Limits.check("appealKind", requireNonNull(appealKind, "appealKind"), CODE_MAX);
        Limits.check("subject", requireNonNull(subject, "subject"), CODE_MAX);
        Limits.check("type", requireNonNull(type, "type"), CODE_MAX);
        Limits.check("question", requireNonNull(question, "question"), CODE_MAX);
    }
}
