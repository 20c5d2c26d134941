package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.CloseReportPeriodRequest;
import ua.zvernennia.proto.v1.ClosedPeriod;
import ua.zvernennia.proto.v1.GetReportMarginRequest;
import ua.zvernennia.proto.v1.ListReportPresetsRequest;
import ua.zvernennia.proto.v1.RemoveFigureNoteRequest;
import ua.zvernennia.proto.v1.RemoveReportPresetRequest;
import ua.zvernennia.proto.v1.ReportDeskGrpc;
import ua.zvernennia.proto.v1.ReportMargin;
import ua.zvernennia.proto.v1.ReportPresets;
import ua.zvernennia.proto.v1.SaveReportPresetRequest;
import ua.zvernennia.proto.v1.WriteFigureNoteRequest;
import ua.zvernennia.server.usecase.report.desk.ClosePeriod;
import ua.zvernennia.server.usecase.report.desk.ReportMargins;
import ua.zvernennia.server.usecase.report.desk.SavedParameters;
import ua.zvernennia.wire.ReportDeskMapper;
import ua.zvernennia.wire.ReportMapper;

/** Wire in, use case, wire out. */
public final class ReportDeskGrpcService extends ReportDeskGrpc.ReportDeskImplBase {

    private final UseCases useCases;

    public ReportDeskGrpcService(UseCases useCases) {
        this.useCases = requireNonNull(useCases, "useCases");
    }

    @Override
    public void listReportPresets(ListReportPresetsRequest request, StreamObserver<ReportPresets> responses) {
        answer(responses, ReportDeskMapper.toProto(useCases.parameters().list(CallerContext.caller())));
    }

    @Override
    public void saveReportPreset(SaveReportPresetRequest request, StreamObserver<ReportPresets> responses) {
        var preset = ReportDeskMapper.saved(request);
        answer(responses, ReportDeskMapper.toProto(useCases.parameters().save(CallerContext.caller(), preset)));
    }

    @Override
    public void removeReportPreset(RemoveReportPresetRequest request, StreamObserver<ReportPresets> responses) {
        var id = ReportDeskMapper.id(request.getId());
        answer(responses, ReportDeskMapper.toProto(useCases.parameters().remove(CallerContext.caller(), id)));
    }

    @Override
    public void getReportMargin(GetReportMarginRequest request, StreamObserver<ReportMargin> responses) {
        var asked = ReportMapper.fromProto(request.getRequest());
        answer(responses, ReportDeskMapper.toProto(useCases.margins().read(CallerContext.caller(), asked)));
    }

    @Override
    public void writeFigureNote(WriteFigureNoteRequest request, StreamObserver<ReportMargin> responses) {
        var caller = CallerContext.caller();
        var asked = ReportMapper.fromProto(request.getRequest());
        var note = ReportDeskMapper.written(
                request, caller.user().displayName(), useCases.margins().now());
        answer(responses, ReportDeskMapper.toProto(useCases.margins().write(caller, asked, note)));
    }

    @Override
    public void removeFigureNote(RemoveFigureNoteRequest request, StreamObserver<ReportMargin> responses) {
        var asked = ReportMapper.fromProto(request.getRequest());
        var id = ReportDeskMapper.id(request.getId());
        answer(responses, ReportDeskMapper.toProto(useCases.margins().remove(CallerContext.caller(), asked, id)));
    }

    @Override
    public void closeReportPeriod(CloseReportPeriodRequest request, StreamObserver<ClosedPeriod> responses) {
        var closed = useCases.close()
                .execute(
                        CallerContext.caller(),
                        ReportDeskMapper.id(request.getId()),
                        ReportMapper.run(request.getRun()),
                        ReportDeskMapper.remark(request.getRemark()));
        answer(responses, ReportDeskMapper.toProto(closed));
    }

    private static <T> void answer(StreamObserver<T> responses, T answer) {
        responses.onNext(answer);
        responses.onCompleted();
    }

    /** What the service calls. */
    public record UseCases(SavedParameters parameters, ReportMargins margins, ClosePeriod close) {

        public UseCases {
            requireNonNull(parameters, "parameters");
            requireNonNull(margins, "margins");
            requireNonNull(close, "close");
        }
    }
}
