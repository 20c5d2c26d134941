package ua.zvernennia.wire;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportGroup;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.proto.v1.ReportConditionValues;
import ua.zvernennia.proto.v1.ReportInfo;
import ua.zvernennia.proto.v1.ReportRequest;
import ua.zvernennia.proto.v1.ReportRun;

/** Reports: what is offered, what is asked for, what was run. */
public final class ReportMapper {

    private static final int ID_MAX = 100;
    private static final int KEY_MAX = 1000;

    private ReportMapper() {}

    public static ReportInfo toProto(ua.zvernennia.model.report.ReportInfo info) {
        var message = ReportInfo.newBuilder()
                .setId(info.id())
                .setVersion(info.version())
                .setGroup(info.group().name())
                .setOrder(info.order())
                .setTitle(info.title())
                .setTitleEn(info.titleEn())
                .setNote(info.note());
        info.bases().forEach(basis -> message.addBases(basis.name()));
        info.conditions().forEach(condition -> message.addConditions(condition.name()));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportInfo fromProto(ReportInfo message) {
        return new ua.zvernennia.model.report.ReportInfo(
                message.getId(),
                message.getVersion(),
                name(ReportGroup.class, message.getGroup(), "report.group"),
                message.getOrder(),
                message.getTitle(),
                message.getTitleEn(),
                message.getNote(),
                names(PeriodBasis.class, message.getBasesList(), "report.bases"),
                names(ReportCondition.class, message.getConditionsList(), "report.conditions"));
    }

    public static ReportRequest toProto(ua.zvernennia.model.report.ReportRequest request) {
        var message = ReportRequest.newBuilder()
                .setReport(request.report())
                .setBasis(request.period().basis().name())
                .setFrom(request.period().from().toString())
                .setTo(request.period().to().toString());
        request.conditions()
                .forEach((condition, values) -> message.addConditions(ReportConditionValues.newBuilder()
                        .setCondition(condition.name())
                        .addAllValues(values)));
        request.asOf().ifPresent(at -> message.setAsOf(Fields.timestamp(at)));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportRequest fromProto(ReportRequest message) {
        var conditions = new EnumMap<ReportCondition, List<String>>(ReportCondition.class);
        message.getConditionsList()
                .forEach(one -> conditions.put(
                        name(ReportCondition.class, one.getCondition(), "request.conditions"),
                        one.getValuesList().stream()
                                .map(value -> Fields.text(value, "request.conditions", ID_MAX))
                                .toList()));
        return new ua.zvernennia.model.report.ReportRequest(
                Fields.text(message.getReport(), "request.report", ID_MAX),
                new ReportPeriod(
                        name(PeriodBasis.class, message.getBasis(), "request.basis"),
                        Fields.date(message.getFrom(), "request.from"),
                        Fields.date(message.getTo(), "request.to")),
                Map.copyOf(conditions),
                message.hasAsOf()
                        ? Optional.of(Fields.instant(true, message.getAsOf(), "request.asOf"))
                        : Optional.empty());
    }

    public static ReportRun toProto(ua.zvernennia.model.report.ReportRun run) {
        var message = ReportRun.newBuilder()
                .setId(run.id())
                .setRequest(toProto(run.request()))
                .setVersion(run.version())
                .setUserId(run.userId())
                .setBy(run.by())
                .setStartedAt(Fields.timestamp(run.startedAt()))
                .setState(run.state().name())
                .setRows(run.rows())
                .setHash(run.hash());
        run.finishedAt().ifPresent(at -> message.setFinishedAt(Fields.timestamp(at)));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportRun fromProto(ReportRun message) {
        return new ua.zvernennia.model.report.ReportRun(
                Fields.uuid(message.getId(), "run.id"),
                fromProto(message.getRequest()),
                message.getVersion(),
                message.getUserId(),
                message.getBy(),
                Fields.instant(message.hasStartedAt(), message.getStartedAt(), "run.startedAt"),
                message.hasFinishedAt()
                        ? Optional.of(Fields.instant(true, message.getFinishedAt(), "run.finishedAt"))
                        : Optional.empty(),
                name(ua.zvernennia.model.report.ReportRun.State.class, message.getState(), "run.state"),
                message.getRows(),
                message.getHash());
    }

    /** Id of a run, of whatever shape it came in. */
    public static String run(String text) {
        return Fields.uuid(text, "run");
    }

    /** Key of a row or id of a column. */
    public static String key(String text, String field) {
        return Fields.text(text, field, KEY_MAX);
    }

    static <E extends Enum<E>> E name(Class<E> type, String name, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(() -> Fields.invalid(field, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static <E extends Enum<E>> List<E> names(Class<E> type, List<String> names, String field) {
        return names.stream().map(one -> name(type, one, field)).toList();
    }
}
