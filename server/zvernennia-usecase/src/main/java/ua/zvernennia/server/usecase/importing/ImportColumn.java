package ua.zvernennia.server.usecase.importing;

import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.text.TextFold;

/** Columns of a register file, with their headings in Ukrainian. Names are staged: add, never rename. */
public enum ImportColumn {
    SEQ_NO("№ з/п", false),
    NUMBER("№ документа", true),
    REGISTERED_ON("Дата реєстрації", true),
    APPLICANT("Заявник", true),
    ORGANISATION("Організація", false),
    CONTROL_DATE("Контрольний термін", false),
    REVIEWER("Розглядає", false),
    REGION("Область", false),
    SETTLEMENT("Нас. пункт", false),
    PROCESSING_DISTRICT("Район розгляду", false),
    APPEAL_DISTRICT("Район звернення", false),
    SUMMARY("Зміст", false),
    KIND("Вид", false);

    private final String heading;
    private final boolean required;

    ImportColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    /** The column under a heading; case, blanks and the kind of apostrophe do not matter. */
    public static Optional<ImportColumn> under(String heading) {
        var key = key(heading);
        return Stream.of(values())
                .filter(column -> key(column.heading).equals(key))
                .findFirst();
    }

    public String heading() {
        return heading;
    }

    /** Whether a file without it cannot be imported. */
    public boolean required() {
        return required;
    }

    private static String key(String heading) {
        return TextFold.fold(heading).replace(" ", "");
    }
}
