package ua.zvernennia.model.terms;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Terms in the words of a clerk, Ukrainian or English; any other language reads Ukrainian. */
public final class TermWords {

    private static final String TEXTS = "ua.zvernennia.model.terms.words";
    private static final Locale UKRAINIAN = Locale.of("uk");

    private final ResourceBundle texts;
    private final DateTimeFormatter date;

    public TermWords(Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : UKRAINIAN;
        this.texts = ResourceBundle.getBundle(
                TEXTS,
                language,
                TermWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.date = DateTimeFormatter.ofPattern("dd.MM.uuuu (EEEE)", language);
    }

    /** Rule and article, start, length, days skipped, shift, regime: one sentence a line. */
    public List<String> explain(Term term) {
        var lines = new ArrayList<String>();
        lines.add(text(
                "rule",
                term.rule().code(),
                length(term.rule().length()),
                term.rule().article()));
        lines.add(text("start", shown(term.start())));
        if (!(term.rule().length() instanceof Length.Given)) {
            lines.add(text("counted", shown(term.counted())));
        }
        if (!term.skipped().isEmpty()) {
            lines.add(text("skipped", term.skipped().stream().map(this::dayOff).collect(Collectors.joining("; "))));
        }
        lines.add(shift(term));
        lines.add(text("regime." + term.regime().name()));
        return lines;
    }

    /** "1 місяць", "15 календарних днів". */
    public String length(Length length) {
        return switch (length) {
            case Length.Days days -> counted("days", days.count());
            case Length.Months months -> counted("months", months.count());
            case Length.WorkingDays days -> counted("workingDays", days.count());
            case Length.Hours hours -> counted("hours", hours.count());
            case Length.Given given -> text("given", shown(given.day()));
        };
    }

    private String shift(Term term) {
        var moved = term.end().compareTo(term.counted());
        if (moved == 0) {
            return text("notShifted", shown(term.end()));
        }
        return text(moved > 0 ? "shiftedOn" : "shiftedBack", shown(term.end()));
    }

    private String dayOff(DayOff off) {
        return text("off." + off.why().name(), shown(off.day()), off.holiday());
    }

    private String shown(LocalDate day) {
        return date.format(day);
    }

    private String counted(String unit, int count) {
        return text(unit + '.' + form(count), Integer.toString(count));
    }

    private String form(int count) {
        if (texts.getLocale().equals(Locale.ENGLISH)) {
            return count == 1 ? "one" : "many";
        }
        int tens = count % 100;
        int ones = count % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }
}
