package ua.zvernennia.model.list;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import ua.zvernennia.model.registration.CardRow;

/** The eleven columns of the card list and the hidden ones that can be searched; ids are kept in user settings. */
public enum CardColumn {
    /** № з/п. */
    SEQ_NO,
    /** № документа. */
    REG_NUMBER,
    /** Дата реєстрації. */
    REGISTERED_ON,
    /** Заявник. */
    APPLICANT,
    /** Організація. */
    ORGANISATION,
    /** Контрольний термін. */
    CONTROL_DATE,
    /** Розглядає. */
    REVIEWER,
    /** Область. */
    REGION,
    /** Нас. пункт. */
    SETTLEMENT,
    /** Район розгляду. */
    PROCESSING_DISTRICT,
    /** Район звернення. */
    APPEAL_DISTRICT,
    /** Зміст, hidden by default. */
    SUMMARY;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** What the list shows in this column; dates as dd.MM.yyyy. */
    public String text(CardRow row) {
        return switch (this) {
            case SEQ_NO ->
                row.number().isAwaited() ? "" : Integer.toString(row.number().running());
            case REG_NUMBER -> row.number().text();
            case REGISTERED_ON -> date(row.registeredOn());
            case APPLICANT -> row.applicant();
            case ORGANISATION -> row.organisation();
            case CONTROL_DATE -> row.controlDate().map(CardColumn::date).orElse("");
            case REVIEWER -> row.reviewer();
            case REGION -> row.region();
            case SETTLEMENT -> row.settlement();
            case PROCESSING_DISTRICT -> row.processingDistrict();
            case APPEAL_DISTRICT -> row.appealDistrict();
            case SUMMARY -> row.summary();
        };
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }
}
