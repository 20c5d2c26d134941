package ua.zvernennia.wire;

import java.math.BigDecimal;
import ua.zvernennia.proto.v1.ReportCheck;
import ua.zvernennia.proto.v1.ReportColumn;
import ua.zvernennia.proto.v1.ReportFoot;
import ua.zvernennia.proto.v1.ReportHead;
import ua.zvernennia.proto.v1.ReportRow;
import ua.zvernennia.proto.v1.ReportValue;

/** Reports: what came out. */
public final class ReportTableMapper {

    private ReportTableMapper() {}

    public static ReportHead toProto(ua.zvernennia.model.report.ReportHead head) {
        var message = ReportHead.newBuilder()
                .setRun(head.run())
                .setRequest(ReportMapper.toProto(head.request()))
                .setHeading(head.heading())
                .addAllSubtitle(head.subtitle())
                .setFileName(head.fileName())
                .setLandscape(head.landscape());
        head.columns()
                .forEach(column -> message.addColumns(ReportColumn.newBuilder()
                        .setId(column.id())
                        .addAllTitles(column.titles())
                        .setKind(column.kind().name())
                        .setWidth(column.width())
                        .setDrill(column.drill())));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportHead fromProto(ReportHead message) {
        return new ua.zvernennia.model.report.ReportHead(
                Fields.uuid(message.getRun(), "head.run"),
                ReportMapper.fromProto(message.getRequest()),
                message.getHeading(),
                message.getSubtitleList(),
                message.getFileName(),
                message.getLandscape(),
                message.getColumnsList().stream()
                        .map(ReportTableMapper::fromProto)
                        .toList());
    }

    public static ReportRow toProto(ua.zvernennia.model.report.ReportRow row) {
        var message = ReportRow.newBuilder()
                .setKey(row.key())
                .setStyle(row.style().name())
                .setDepth(row.depth());
        row.cells().forEach(cell -> message.addCells(toProto(cell)));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportRow fromProto(ReportRow message) {
        return new ua.zvernennia.model.report.ReportRow(
                message.getKey(),
                ReportMapper.name(ua.zvernennia.model.report.ReportRow.Style.class, message.getStyle(), "row.style"),
                message.getDepth(),
                message.getCellsList().stream()
                        .map(ReportTableMapper::fromProto)
                        .toList());
    }

    public static ReportFoot toProto(ua.zvernennia.model.report.ReportFoot foot) {
        var message = ReportFoot.newBuilder()
                .setRows(foot.rows())
                .setHash(foot.hash())
                .setMillis(foot.millis())
                .setFinishedAt(Fields.timestamp(foot.finishedAt()))
                .setChecks(foot.checks());
        foot.failed()
                .forEach(check -> message.addFailed(ReportCheck.newBuilder()
                        .setCheck(check.check())
                        .setTitle(check.title())
                        .setRow(check.row())
                        .setRowTitle(check.rowTitle())
                        .setColumn(check.column())
                        .setExpected(check.expected())
                        .setActual(check.actual())));
        return message.build();
    }

    public static ua.zvernennia.model.report.ReportFoot fromProto(ReportFoot message) {
        return new ua.zvernennia.model.report.ReportFoot(
                message.getRows(),
                message.getHash(),
                message.getMillis(),
                Fields.instant(message.hasFinishedAt(), message.getFinishedAt(), "foot.finishedAt"),
                message.getChecks(),
                message.getFailedList().stream()
                        .map(check -> new ua.zvernennia.model.report.ReportCheck(
                                check.getCheck(),
                                check.getTitle(),
                                check.getRow(),
                                check.getRowTitle(),
                                check.getColumn(),
                                check.getExpected(),
                                check.getActual()))
                        .toList());
    }

    private static ua.zvernennia.model.report.ReportColumn fromProto(ReportColumn message) {
        if (message.getTitlesCount() == 0 || message.getWidth() < 1) {
            throw Fields.invalid("column." + message.getId(), "titles and a width");
        }
        return new ua.zvernennia.model.report.ReportColumn(
                message.getId(),
                message.getTitlesList(),
                ReportMapper.name(ua.zvernennia.model.report.ReportColumn.Kind.class, message.getKind(), "column.kind"),
                message.getWidth(),
                message.getDrill());
    }

    private static ReportValue toProto(ua.zvernennia.model.report.ReportValue value) {
        var message = ReportValue.newBuilder();
        switch (value) {
            case ua.zvernennia.model.report.ReportValue.Text text -> message.setText(text.text());
            case ua.zvernennia.model.report.ReportValue.Number number ->
                message.setNumber(number.number().toPlainString());
            case ua.zvernennia.model.report.ReportValue.Day day ->
                message.setDay(day.day().toString());
            case ua.zvernennia.model.report.ReportValue.Absent absent -> message.setAbsent(absent.text());
        }
        return message.build();
    }

    private static ua.zvernennia.model.report.ReportValue fromProto(ReportValue message) {
        return switch (message.getValueCase()) {
            case TEXT -> ua.zvernennia.model.report.ReportValue.of(message.getText());
            case NUMBER -> new ua.zvernennia.model.report.ReportValue.Number(number(message.getNumber()));
            case DAY -> new ua.zvernennia.model.report.ReportValue.Day(Fields.date(message.getDay(), "cell.day"));
            case ABSENT -> new ua.zvernennia.model.report.ReportValue.Absent(message.getAbsent());
            case VALUE_NOT_SET -> throw Fields.missing("cell");
        };
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ua.zvernennia.model.RegistryException(
                    ua.zvernennia.model.ErrorCode.INVALID_VALUE, "cell.number (expected: a decimal)", e);
        }
    }
}
