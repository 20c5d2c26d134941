package ua.zvernennia.model.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of an installation by their codes. Those of the law are shipped; an installation may replace one, for
 * example {@link #MONTH_AS_30_DAYS}. Codes "TD:n" and "TX:date" name rules that need no entry.
 */
public final class TermRules {

    /** The other reading of «один місяць»: 30 days; takes the code of the month. */
    public static final TermRule MONTH_AS_30_DAYS =
            new TermRule("T30", TermRule.Acts.APPEALS_20, new Length.Days(30), TermRule.Shift.NEXT_WORKING_DAY);

    private static final Pattern DAYS_CODE = Pattern.compile(TermRule.DAYS + "([1-9]\\d{0,2})");
    private static final TermRules LAW = new TermRules(List.of(
            TermRule.FIFTEEN_DAYS,
            TermRule.MONTH,
            TermRule.LONGEST,
            TermRule.RETURN,
            TermRule.FORWARDING,
            TermRule.DEPUTY,
            TermRule.INFO_REQUEST,
            TermRule.URGENT_INFO_REQUEST,
            TermRule.LARGE_INFO_REQUEST));

    private final Map<String, TermRule> byCode = new LinkedHashMap<>();

    /** Of several rules with one code the last is taken. */
    public TermRules(Collection<TermRule> rules) {
        rules.forEach(rule -> byCode.put(rule.code(), rule));
    }

    /** The rules of the law as shipped with the product. */
    public static TermRules law() {
        return LAW;
    }

    /** The named rules, in the order in which they are offered. */
    public List<TermRule> all() {
        return List.copyOf(byCode.values());
    }

    /** Empty for an unknown code, and for "" (a date set by hand). */
    public Optional<TermRule> find(String code) {
        var days = DAYS_CODE.matcher(code);
        if (days.matches()) {
            return Optional.of(TermRule.days(Integer.parseInt(days.group(1))));
        }
        return code.startsWith(TermRule.GIVEN)
                ? given(code.substring(TermRule.GIVEN.length()))
                : Optional.ofNullable(byCode.get(code));
    }

    /** The same rules but for one. */
    public TermRules with(TermRule rule) {
        var rules = new LinkedHashMap<>(byCode);
        rules.put(rule.code(), rule);
        return new TermRules(rules.values());
    }

    private static Optional<TermRule> given(String day) {
        try {
            return Optional.of(TermRule.given(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // no date, so no rule: the caller says what it does with an unknown code
        }
    }
}
