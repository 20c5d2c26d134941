package ua.zvernennia.wire;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.proto.v1.ClosedPeriod;
import ua.zvernennia.proto.v1.FigureColumn;
import ua.zvernennia.proto.v1.FigureNote;
import ua.zvernennia.proto.v1.FigureRow;
import ua.zvernennia.proto.v1.ReportMargin;
import ua.zvernennia.proto.v1.ReportPreset;
import ua.zvernennia.proto.v1.ReportPresets;
import ua.zvernennia.proto.v1.SaveReportPresetRequest;
import ua.zvernennia.proto.v1.WriteFigureNoteRequest;

/** What stands beside reports. */
public final class ReportDeskMapper {

    private ReportDeskMapper() {}

    public static ReportPresets toProto(List<ua.zvernennia.model.report.desk.ReportPreset> presets) {
        var message = ReportPresets.newBuilder();
        presets.forEach(preset -> message.addPresets(toProto(preset)));
        return message.build();
    }

    public static List<ua.zvernennia.model.report.desk.ReportPreset> presets(ReportPresets message) {
        return message.getPresetsList().stream().map(ReportDeskMapper::preset).toList();
    }

    public static SaveReportPresetRequest saving(ua.zvernennia.model.report.desk.ReportPreset preset) {
        return SaveReportPresetRequest.newBuilder().setPreset(toProto(preset)).build();
    }

    public static ua.zvernennia.model.report.desk.ReportPreset saved(SaveReportPresetRequest message) {
        return preset(message.getPreset());
    }

    /** A UUID, in lower case. */
    public static String id(String text) {
        return Fields.uuid(text, "id");
    }

    /** A remark; may be empty. */
    public static String remark(String text) {
        return Fields.text(text, "remark", ua.zvernennia.model.report.desk.ClosedPeriod.REMARK_MAX);
    }

    /** @param author display name of the caller; whoever is called by the wire has no say in that */
    public static ua.zvernennia.model.report.desk.FigureNote written(
            WriteFigureNoteRequest message, String author, java.time.Instant now) {
        return new ua.zvernennia.model.report.desk.FigureNote(
                Fields.uuid(message.getId(), "id"),
                ReportMapper.key(message.getRow(), "row"),
                ReportMapper.key(message.getColumn(), "column"),
                message.getText(),
                author,
                now,
                true);
    }

    public static ReportMargin toProto(ua.zvernennia.model.report.desk.ReportMargin margin) {
        var message = ReportMargin.newBuilder();
        margin.notes().forEach(note -> message.addNotes(toProto(note)));
        margin.closed().ifPresent(closed -> message.setClosed(toProto(closed)));
        return message.build();
    }

    public static ua.zvernennia.model.report.desk.ReportMargin margin(ReportMargin message) {
        return new ua.zvernennia.model.report.desk.ReportMargin(
                message.getNotesList().stream().map(ReportDeskMapper::note).toList(),
                message.hasClosed() ? Optional.of(closed(message.getClosed())) : Optional.empty());
    }

    public static ClosedPeriod toProto(ua.zvernennia.model.report.desk.ClosedPeriod closed) {
        var message = ClosedPeriod.newBuilder()
                .setId(closed.id())
                .setRequest(ReportMapper.toProto(closed.request()))
                .setVersion(closed.version())
                .setBy(closed.by())
                .setTitle(closed.title())
                .setSignedAt(Fields.timestamp(closed.signedAt()))
                .setHash(closed.hash())
                .setRemark(closed.remark());
        closed.figures()
                .columns()
                .forEach(column -> message.addColumns(
                        FigureColumn.newBuilder().setId(column.id()).setTitle(column.title())));
        closed.figures()
                .rows()
                .forEach(row -> message.addRows(FigureRow.newBuilder()
                        .setKey(row.key())
                        .setTitle(row.title())
                        .addAllCells(row.cells())));
        return message.build();
    }

    public static ua.zvernennia.model.report.desk.ClosedPeriod closed(ClosedPeriod message) {
        var figures = new Figures(
                message.getColumnsList().stream()
                        .map(column -> new Figures.Column(column.getId(), column.getTitle()))
                        .toList(),
                message.getRowsList().stream()
                        .map(row -> new Figures.Row(row.getKey(), row.getTitle(), row.getCellsList()))
                        .toList());
        return new ua.zvernennia.model.report.desk.ClosedPeriod(
                Fields.uuid(message.getId(), "closed.id"),
                ReportMapper.fromProto(message.getRequest()),
                message.getVersion(),
                message.getBy(),
                message.getTitle(),
                Fields.instant(message.hasSignedAt(), message.getSignedAt(), "closed.signedAt"),
                message.getHash(),
                message.getRemark(),
                figures);
    }

    private static ReportPreset toProto(ua.zvernennia.model.report.desk.ReportPreset preset) {
        return ReportPreset.newBuilder()
                .setId(preset.id())
                .setName(preset.name())
                .setRequest(ReportMapper.toProto(preset.request()))
                .setMoving(preset.moving().map(PeriodPreset::name).orElse(""))
                .build();
    }

    private static ua.zvernennia.model.report.desk.ReportPreset preset(ReportPreset message) {
        return new ua.zvernennia.model.report.desk.ReportPreset(
                Fields.uuid(message.getId(), "preset.id"),
                message.getName(),
                ReportMapper.fromProto(message.getRequest()),
                message.getMoving().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReportMapper.name(PeriodPreset.class, message.getMoving(), "preset.moving")));
    }

    private static FigureNote toProto(ua.zvernennia.model.report.desk.FigureNote note) {
        return FigureNote.newBuilder()
                .setId(note.id())
                .setRow(note.row())
                .setColumn(note.column())
                .setText(note.text())
                .setAuthor(note.author())
                .setWrittenAt(Fields.timestamp(note.writtenAt()))
                .setMine(note.mine())
                .build();
    }

    private static ua.zvernennia.model.report.desk.FigureNote note(FigureNote message) {
        return new ua.zvernennia.model.report.desk.FigureNote(
                Fields.uuid(message.getId(), "note.id"),
                message.getRow(),
                message.getColumn(),
                message.getText(),
                message.getAuthor(),
                Fields.instant(message.hasWrittenAt(), message.getWrittenAt(), "note.writtenAt"),
                message.getMine());
    }
}
