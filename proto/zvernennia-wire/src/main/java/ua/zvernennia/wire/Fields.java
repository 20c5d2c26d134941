package ua.zvernennia.wire;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Fields as they come from the other end, which may be anything: what is missing or has another shape is refused with
 * a code and the name of the field, never with an exception of the parser.
 */
final class Fields {

    /** Dates outside are slips or attacks, and beyond what a database column holds. */
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** {@link UUID#fromString} forgives short groups, so that two texts could name one thing. */
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Fields() {}

    static void present(boolean present, String field) {
        if (!present) {
            throw missing(field);
        }
    }

    /** Canonical text of a UUID, in small letters. */
    static String uuid(String text, String field) {
        if (text.isEmpty()) {
            throw missing(field);
        }
        if (!UUID_TEXT.matcher(text).matches()) {
            throw invalid(field, "a UUID");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** A text that no record checks. */
    static String text(String text, String field, int max) {
        if (text.length() > max) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    field + ": " + text.length() + " characters (expected: <= " + max + ')',
                    Map.of("field", field, "limit", Integer.toString(max), "actual", Integer.toString(text.length())));
        }
        if (text.indexOf('\0') >= 0) { // PostgreSQL cannot store it
            throw invalid(field, "no U+0000");
        }
        return text;
    }

    static LocalDate date(String text, String field) {
        if (text.isEmpty()) {
            throw missing(field);
        }
        try {
            return inRange(LocalDate.parse(text), field);
        } catch (DateTimeException e) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, field + " (expected: an ISO 8601 date)", Map.of("field", field), e);
        }
    }

    static LocalDate epochDay(int days, String field) {
        return inRange(LocalDate.ofEpochDay(days), field);
    }

    static Instant instant(boolean present, Timestamp time, String field) {
        present(present, field);
        if (time.getNanos() < 0 || time.getNanos() > 999_999_999) {
            throw invalid(field, "a timestamp");
        }
        try {
            return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
        } catch (DateTimeException e) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, field + " (expected: a timestamp)", Map.of("field", field), e);
        }
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + " is missing", Map.of("field", field));
    }

    static RegistryException invalid(String field, String expected) {
        return new RegistryException(
                ErrorCode.INVALID_VALUE, field + " (expected: " + expected + ')', Map.of("field", field));
    }

    private static LocalDate inRange(LocalDate date, String field) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw invalid(field, FIRST_DAY + ".." + LAST_DAY);
        }
        return date;
    }
}
