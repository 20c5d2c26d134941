package ua.zvernennia.server.main;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.terms.Regime;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.TermWords;
import ua.zvernennia.model.terms.WorkingCalendar;

/** {@code term RULE START}: the last day of a term, then how it came about; asks no database. */
@Command(
        name = "term",
        mixinStandardHelpOptions = true,
        description = "Says when a term of the law ends, and why then.")
final class TermCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "RULE",
            description = "T15, T30, T45, T10r, T5f, T10d, TI5, TI48, TI20, TD:n, TX:date")
    private String rule;

    @Parameters(index = "1", paramLabel = "START", description = "day of receipt, for example 2013-11-06")
    private String start;

    @Option(
            names = "--regime",
            paramLabel = "REGIME",
            description = "peace or martial; the calendar's own on START unless given")
    private String regime;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "uk", description = "uk or en (${DEFAULT-VALUE})")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var known = TermRules.law();
        var found = known.find(rule)
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.UNKNOWN_TERM_RULE, "rule: '" + rule + "' (expected: " + codes(known) + ')'));
        var calendar = WorkingCalendar.ukraine();
        var day = day(start);
        var term = Term.of(found, day, calendar, regime == null ? calendar.regimeOn(day) : named(regime));
        var out = spec.commandLine().getOut();
        out.println(term.end());
        new TermWords(Locale.of(language)).explain(term).forEach(out::println);
        out.flush();
        return 0;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "START: '" + text + "' (expected: a day of the calendar, as 2013-11-06)", e);
        }
    }

    private static Regime named(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "peace" -> Regime.PEACE;
            case "martial" -> Regime.MARTIAL;
            default ->
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE, "--regime: '" + text + "' (expected: peace or martial)");
        };
    }

    private static String codes(TermRules rules) {
        return rules.all().stream().map(TermRule::code).collect(Collectors.joining(", ")) + ", TD:n or TX:date";
    }
}
