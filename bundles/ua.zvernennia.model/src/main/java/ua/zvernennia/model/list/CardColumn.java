package ua.zvernennia.model.list;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import ua.zvernennia.model.registration.CardRow;

/** The eleven columns of the card list and the hidden ones that can be searched; ids are kept in user settings. */
public enum CardColumn {
    /** № з/п. */
    SEQ_NO(row -> Integer.toString(row.number().running())),
    /** № документа. */
    REG_NUMBER(row -> row.number().text()),
    /** Дата реєстрації. */
    REGISTERED_ON(row -> Formats.DATE.format(row.registeredOn())),
    /** Заявник. */
    APPLICANT(CardRow::applicant),
    /** Організація. */
    ORGANISATION(CardRow::organisation),
    /** Контрольний термін. */
    CONTROL_DATE(row -> row.controlDate().map(Formats.DATE::format).orElse("")),
    /** Розглядає. */
    REVIEWER(CardRow::reviewer),
    /** Область. */
    REGION(CardRow::region),
    /** Нас. пункт. */
    SETTLEMENT(CardRow::settlement),
    /** Район розгляду. */
    PROCESSING_DISTRICT(CardRow::processingDistrict),
    /** Район звернення. */
    APPEAL_DISTRICT(CardRow::appealDistrict),
    /** Зміст, hidden by default. */
    SUMMARY(CardRow::summary);

    private final Function<CardRow, String> text;

    CardColumn(Function<CardRow, String> text) {
        this.text = text;
    }

    /** What the list shows in this column; dates as dd.MM.yyyy. */
    public String text(CardRow row) {
        return text.apply(row);
    }

    private static final class Formats {
        static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

        private Formats() {}
    }
}
