package ua.zvernennia.server.jpa.report;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;

/** The columns that a request is kept in: report, basis, from_day, to_day, conditions. */
final class RequestColumns {

    private static final TypeToken<Map<ReportCondition, List<String>>> CONDITIONS = new TypeToken<>() {};

    private final Gson json = new Gson();

    String conditions(ReportRequest request) {
        return json.toJson(new TreeMap<>(request.conditions()));
    }

    ReportRequest read(ResultSet row, Optional<Instant> asOf) throws SQLException {
        var period = new ReportPeriod(
                PeriodBasis.valueOf(row.getString("basis")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
        return new ReportRequest(
                row.getString("report"), period, json.fromJson(row.getString("conditions"), CONDITIONS), asOf);
    }
}
