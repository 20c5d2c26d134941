package ua.zvernennia.server.jpa.terms;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.zvernennia.model.terms.CalendarData;
import ua.zvernennia.model.terms.HolidayRule;
import ua.zvernennia.model.terms.Length;
import ua.zvernennia.model.terms.Regime;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.terms.TermData;

/** Tables {@code calendar_regime}, {@code holiday}, {@code calendar_day} and {@code term_rule}; small, read when asked. */
public final class SqlTermData implements TermData {

    /** Own exceptions last, so that they stand over the ones for everybody. */
    private static final String DAYS = """
        select day, working from calendar_day where organisation_id is null or organisation_id = ?
         order by organisation_id nulls first\
        """;

    private final Sql sql;

    public SqlTermData(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public TermRules rules() {
        var rules = TermRules.law();
        for (var own : sql.list("select code, unit, length, shift, article from term_rule", SqlTermData::rule)) {
            rules = rules.with(own);
        }
        return rules;
    }

    @Override
    public WorkingCalendar calendar(String organisation) {
        var holidays = sql.list("select * from holiday order by ordinal", SqlTermData::holiday);
        var martial = sql.list(
                "select valid_from, valid_to from calendar_regime where regime = ?",
                row -> new CalendarData.Period(
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))
                                .orElse(LocalDate.MAX)),
                Regime.MARTIAL.name());
        var days = new LinkedHashMap<LocalDate, Boolean>();
        sql.list(
                        DAYS,
                        row -> Map.entry(row.getObject("day", LocalDate.class), row.getBoolean("working")),
                        UUID.fromString(organisation))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return new WorkingCalendar(new CalendarData(holidays, martial, with(days, false), with(days, true)));
    }

    private static Set<LocalDate> with(Map<LocalDate, Boolean> days, boolean working) {
        return days.entrySet().stream()
                .filter(day -> day.getValue() == working)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static HolidayRule holiday(ResultSet row) throws SQLException {
        var month = row.getObject("month", Integer.class);
        return new HolidayRule(
                month == null ? Optional.empty() : Optional.of(MonthDay.of(month, row.getInt("day"))),
                row.getInt("after_easter"),
                Optional.ofNullable(row.getObject("first_year", Integer.class)).orElse(Integer.MIN_VALUE),
                Optional.ofNullable(row.getObject("last_year", Integer.class)).orElse(Integer.MAX_VALUE),
                row.getString("name"));
    }

    private static TermRule rule(ResultSet row) throws SQLException {
        int count = row.getInt("length");
        var length = switch (row.getString("unit")) {
            case "DAYS" -> new Length.Days(count);
            case "MONTHS" -> new Length.Months(count);
            case "WORKING_DAYS" -> new Length.WorkingDays(count);
            case "HOURS" -> new Length.Hours(count);
            default -> throw new IllegalStateException("term_rule.unit: " + row.getString("unit"));
        };
        return new TermRule(
                row.getString("code"),
                row.getString("article"),
                length,
                TermRule.Shift.valueOf(row.getString("shift")));
    }
}
