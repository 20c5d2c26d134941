package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.proto.v1.CloseReportPeriodRequest;
import ua.zvernennia.proto.v1.GetReportMarginRequest;
import ua.zvernennia.proto.v1.ListReportPresetsRequest;
import ua.zvernennia.proto.v1.RemoveFigureNoteRequest;
import ua.zvernennia.proto.v1.RemoveReportPresetRequest;
import ua.zvernennia.proto.v1.ReportDeskGrpc;
import ua.zvernennia.proto.v1.WriteFigureNoteRequest;
import ua.zvernennia.wire.ReportDeskMapper;
import ua.zvernennia.wire.ReportMapper;

/** Over the line of the session. */
final class GrpcReportDesk implements ReportDeskClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcReportDesk(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<ReportPreset> presets() {
        return call(stub ->
                ReportDeskMapper.presets(stub.listReportPresets(ListReportPresetsRequest.getDefaultInstance())));
    }

    @Override
    public List<ReportPreset> savePreset(ReportPreset preset) {
        return call(stub -> ReportDeskMapper.presets(stub.saveReportPreset(ReportDeskMapper.saving(preset))));
    }

    @Override
    public List<ReportPreset> removePreset(String id) {
        var message = RemoveReportPresetRequest.newBuilder().setId(id).build();
        return call(stub -> ReportDeskMapper.presets(stub.removeReportPreset(message)));
    }

    @Override
    public ReportMargin margin(ReportRequest request) {
        var message = GetReportMarginRequest.newBuilder()
                .setRequest(ReportMapper.toProto(request))
                .build();
        return call(stub -> ReportDeskMapper.margin(stub.getReportMargin(message)));
    }

    @Override
    public ReportMargin writeNote(ReportRequest request, String id, String row, String column, String text) {
        var message = WriteFigureNoteRequest.newBuilder()
                .setRequest(ReportMapper.toProto(request))
                .setId(id)
                .setRow(row)
                .setColumn(column)
                .setText(text)
                .build();
        return call(stub -> ReportDeskMapper.margin(stub.writeFigureNote(message)));
    }

    @Override
    public ReportMargin removeNote(ReportRequest request, String id) {
        var message = RemoveFigureNoteRequest.newBuilder()
                .setRequest(ReportMapper.toProto(request))
                .setId(id)
                .build();
        return call(stub -> ReportDeskMapper.margin(stub.removeFigureNote(message)));
    }

    @Override
    public ClosedPeriod close(String id, String run, String remark) {
        var message = CloseReportPeriodRequest.newBuilder()
                .setId(id)
                .setRun(run)
                .setRemark(remark)
                .build();
        return call(stub -> ReportDeskMapper.closed(stub.closeReportPeriod(message)));
    }

    private <T> T call(Function<ReportDeskGrpc.ReportDeskBlockingStub, T> remote) {
        try {
            return remote.apply(ReportDeskGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
