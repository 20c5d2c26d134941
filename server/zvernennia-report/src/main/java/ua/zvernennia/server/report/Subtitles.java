package ua.zvernennia.server.report;

import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.server.usecase.report.ReportJob;

/** The lines below the heading: period, conditions, moment; in Ukrainian, as documents are. */
final class Subtitles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss").withZone(ZoneId.of("Europe/Kyiv"));
    private static final int NAMED_MAX = 10;

    private final Definition definition;
    private final ReportJob job;
    private final Reading reading;

    Subtitles(Definition definition, ReportJob job, Reading reading) {
        this.definition = definition;
        this.job = job;
        this.reading = reading;
    }

    List<String> lines() throws SQLException {
        var lines = new ArrayList<String>();
        if (!definition.bases().isEmpty()) {
            lines.add(period(job.request().period()));
        }
        for (var condition : ReportCondition.values()) {
            var values = job.request().conditions().get(condition);
            if (values != null && definition.conditions().contains(condition)) {
                lines.add(title(condition) + ": " + names(condition, values));
            }
        }
        job.request().asOf().ifPresent(at -> lines.add("станом на " + MOMENT.format(at)));
        return lines;
    }

    private String period(ReportPeriod period) {
        var days = "за період з " + DAY.format(period.from()) + " по " + DAY.format(period.to());
        return period.basis() == definition.bases().getFirst() ? days : days + basis(period.basis());
    }

    private static String basis(PeriodBasis basis) {
        return switch (basis) {
            case REGISTERED -> " (за датою реєстрації)";
            case CONTROL -> " (за контрольним терміном)";
            case EXECUTED -> " (за датою виконання)";
        };
    }

    private static String title(ReportCondition condition) {
        return switch (condition) {
            case ORGANISATION -> "Організація";
            case DISTRICT -> "Район розгляду";
            case SOURCE -> "Джерело";
            case KIND -> "Вид звернення";
            case QUESTION -> "Питання";
            case EXECUTOR -> "Виконавець";
            case CONTROL -> "Контроль";
            case FORM -> "Форма подання";
        };
    }

    private String names(ReportCondition condition, List<String> values) throws SQLException {
        var names = switch (condition) {
            case ORGANISATION -> named("select short_name from report.unit where id::text", values);
            case EXECUTOR ->
                named("select concat_ws(', ', nullif(holder, ''), title) from report.post where id::text", values);
            case DISTRICT -> named("select name from report.district where code", values);
            case SOURCE, KIND, QUESTION, FORM ->
                named(
                        "select code || ' ' || name from report.classifier where classifier = '" + classifier(condition)
                                + "' and code",
                        values);
            case CONTROL ->
                values.stream()
                        .map(value -> value.equals(ReportCondition.ON_CONTROL) ? "на контролі" : "без контролю")
                        .toList();
        };
        var shown = names.stream().limit(NAMED_MAX).collect(Collectors.joining("; "));
        return names.size() > NAMED_MAX ? shown + " та ін." : shown;
    }

    private static String classifier(ReportCondition condition) {
        return switch (condition) {
            case SOURCE -> "858.1";
            case KIND -> "858.3";
            case QUESTION -> "858.II";
            case FORM -> "858.6";
            case ORGANISATION, EXECUTOR, DISTRICT, CONTROL ->
                throw new IllegalArgumentException(condition + " (expected: a classifier)");
        };
    }

    private List<String> named(String select, List<String> values) throws SQLException {
        return reading.list(
                new BoundSql().add(select + " = any (").bind(values).add(") order by 1"), row -> row.getString(1));
    }
}
