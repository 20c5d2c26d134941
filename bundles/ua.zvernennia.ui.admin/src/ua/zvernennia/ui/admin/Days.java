package ua.zvernennia.ui.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Days and moments as people read and type them, in the office's zone. */
final class Days {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** Characters of a day. */
    static final int LENGTH = 10;

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss").withZone(KYIV);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(KYIV);

    private Days() {}

    static String text(LocalDate day) {
        return DAY.format(day);
    }

    static String text(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    /** To the second. */
    static String text(Instant moment) {
        return MOMENT.format(moment);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /**
     * The day in a field; empty for an empty field.
     *
     * @param name of the field, for the sentence
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for anything else; the field is selected then
     */
    static Optional<LocalDate> of(Text field, String name) {
        var typed = field.getText().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed, TYPED));
        } catch (DateTimeException e) {
            field.setFocus();
            field.selectAll();
            throw new RegistryException(ErrorCode.INVALID_VALUE, name + ": no day", Map.of("field", name), e);
        }
    }

    /** The first moment of a day. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(KYIV).toInstant();
    }
}
