package ua.zvernennia.server.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.server.usecase.report.ReportJob;

/** Which cards a run is about: its period, its conditions, and what the caller may see, all in SQL over {@code c}. */
final class CardScope {

    private final Definition definition;
    private final ReportJob job;

    CardScope(Definition definition, ReportJob job) {
        this.definition = definition;
        this.job = job;
    }

    /** Values for the parameters of fragments. */
    Map<String, Object> parameters() {
        var period = job.request().period();
        var values = new LinkedHashMap<String, Object>();
        values.put("from", period.from());
        values.put("to", period.to());
        values.put("from_before", period.yearBefore().from());
        values.put("to_before", period.yearBefore().to());
        values.put("today", job.today());
        return values;
    }

    /**
     * {@code (select …) c}: the cards of the period, with {@code is_now}, and with {@code is_before} those of a year
     * earlier.
     *
     * @param where of the definition
     */
    BoundSql cards(String where, boolean looksBack) {
        var sql = new BoundSql().add("(select c.*, ");
        if (definition.bases().isEmpty()) {
            sql.add("true as is_now, false as is_before");
        } else if (looksBack) {
            between(sql, job.request().period()).add(" as is_now, ");
            between(sql, job.request().period().yearBefore()).add(" as is_before");
        } else {
            sql.add("true as is_now, false as is_before");
        }
        sql.add(" from report.card c where (").fragment(where, parameters()).add(")");
        period(sql, looksBack);
        conditions(sql);
        return sql.add(") c");
    }

    private void period(BoundSql sql, boolean looksBack) {
        if (definition.bases().isEmpty()) {
            return;
        }
        sql.add(" and (");
        between(sql, job.request().period());
        if (looksBack) {
            between(sql.add(" or "), job.request().period().yearBefore());
        }
        sql.add(")");
    }

    private static BoundSql between(BoundSql sql, ReportPeriod period) {
        var column = column(period.basis());
        return sql.add("coalesce(" + column + " between ")
                .bind(period.from())
                .add(" and ")
                .bind(period.to())
                .add(", false)");
    }

    private void conditions(BoundSql sql) {
        job.request().conditions().forEach((condition, values) -> {
            if (definition.conditions().contains(condition)) {
                condition(sql.add(" and "), condition, values);
            }
        });
        rights(sql.add(" and ("));
        sql.add(")");
    }

    private void rights(BoundSql sql) {
        sql.add("false");
        for (var grant : job.scope().grants()) {
            sql.add(" or (c.confidentiality = any (").bind(upTo(grant.upTo())).add(")");
            if (!grant.everywhere()) {
                var units = List.copyOf(grant.units());
                sql.add(" and (c.organisation_id::text = any (").bind(units);
                sql.add(") or c.reviewer_unit_id::text = any (").bind(units);
                sql.add(") or c.reviewer_id::text = ").bind(grant.position().orElse(""));
                sql.add(")");
            }
            sql.add(")");
        }
    }

    private static List<String> upTo(Confidentiality most) {
        return Arrays.stream(Confidentiality.values())
                .filter(level -> level.compareTo(most) <= 0)
                .map(Confidentiality::name)
                .toList();
    }

    private static void condition(BoundSql sql, ReportCondition condition, List<String> values) {
        switch (condition) {
            case ORGANISATION ->
                sql.add("c.organisation_id::text = any (").bind(values).add(")");
            case EXECUTOR -> sql.add("c.reviewer_id::text = any (").bind(values).add(")");
            case DISTRICT ->
                sql.add("c.processing_district = any (").bind(values).add(")");
            case KIND -> sql.add("c.appeal_kind = any (").bind(values).add(")");
            case FORM -> sql.add("c.type = any (").bind(values).add(")");
            case SOURCE -> orBelow(sql, "c.receipt_form", values);
            case QUESTION -> orBelow(sql, "c.question", values);
            case CONTROL ->
                sql.add("(case when c.controlled then '" + ReportCondition.ON_CONTROL + "' else '"
                                + ReportCondition.OFF_CONTROL + "' end) = any (")
                        .bind(values)
                        .add(")");
        }
    }

    private static void orBelow(BoundSql sql, String column, List<String> values) {
        sql.add("exists (select 1 from unnest(")
                .bind(values)
                .add(") as wanted (code) where " + column + " = wanted.code or starts_with(" + column
                        + ", wanted.code || '.'))");
    }

    static String column(PeriodBasis basis) {
        return switch (basis) {
            case REGISTERED -> "c.registered_on";
            case CONTROL -> "c.control_date";
            case EXECUTED -> "c.executed_on";
        };
    }
}
