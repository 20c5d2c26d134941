package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import ua.zvernennia.model.registration.CardContent;

/** A single field of the card as text: what people type, compare and lose nothing of. Applicants are a list beside it. */
enum CardField {
    RECEIVED_ON("receivedOn", content -> DateText.format(content.receivedOn())),
    CITIZENS("citizens", content -> Integer.toString(content.citizens())),
    RECEIPT_FORM("receiptForm", content -> content.classification().receiptForm()),
    RECEIPT_MARK("receiptMark", content -> content.classification().receiptMark()),
    APPEAL_KIND("appealKind", content -> content.classification().appealKind()),
    SUBJECT("subject", content -> content.classification().subject()),
    TYPE("type", content -> content.classification().type()),
    QUESTION("question", content -> content.classification().question()),
    REGION("region", content -> content.whereabouts().region()),
    SETTLEMENT("settlement", content -> content.whereabouts().settlement()),
    PROCESSING_DISTRICT("processingDistrict", content -> content.whereabouts().processingDistrict()),
    APPEAL_DISTRICT("appealDistrict", content -> content.whereabouts().appealDistrict()),
    SUMMARY("summary", CardContent::summary),
    CONTROL_DATE("controlDate", content -> text(content.controlDate())),
    REVIEWER("reviewer", content -> content.reviewer().orElse("")),
    NOTE("note", CardContent::note);

    private final String key;
    private final Function<CardContent, String> reader;

    CardField(String key, Function<CardContent, String> reader) {
        this.key = key;
        this.reader = reader;
    }

    /** The field's name in failures, in texts and in property changes. */
    String key() {
        return key;
    }

    /** The field of a stored card: classifier codes and ids, dates as dd.MM.yyyy. */
    String of(CardContent content) {
        return reader.apply(content);
    }

    static Optional<CardField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(DateText::format).orElse("");
    }
}
