package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.proto.v1.DrillReportRequest;
import ua.zvernennia.proto.v1.DrillReportResponse;
import ua.zvernennia.proto.v1.ListReportRunsRequest;
import ua.zvernennia.proto.v1.ListReportRunsResponse;
import ua.zvernennia.proto.v1.ListReportsRequest;
import ua.zvernennia.proto.v1.ListReportsResponse;
import ua.zvernennia.proto.v1.ReportProgress;
import ua.zvernennia.proto.v1.ReportsGrpc;
import ua.zvernennia.proto.v1.RunReportRequest;
import ua.zvernennia.proto.v1.RunReportResponse;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportCell;
import ua.zvernennia.server.usecase.report.ReportSink;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.ReportMapper;
import ua.zvernennia.wire.ReportTableMapper;

/** Wire in, use case, wire out. No rules live here; what the use cases throw is for {@link ErrorInterceptor}. */
public final class ReportsGrpcService extends ReportsGrpc.ReportsImplBase {

    private final ReportUseCases reports;
    private final OpenStreams streams;
    private final Duration patience;
    private final Executor runners;

    /** @param runners runs the reports, which block on the database and on their readers */
    public ReportsGrpcService(ReportUseCases reports, OpenStreams streams, Duration patience, Executor runners) {
        this.reports = requireNonNull(reports, "reports");
        this.streams = requireNonNull(streams, "streams");
        this.patience = requireNonNull(patience, "patience");
        this.runners = requireNonNull(runners, "runners");
    }

    @Override
    public void listReports(ListReportsRequest request, StreamObserver<ListReportsResponse> responses) {
        var response = ListReportsResponse.newBuilder();
        reports.list()
                .reports(CallerContext.caller())
                .forEach(report -> response.addReports(ReportMapper.toProto(report)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void listReportRuns(ListReportRunsRequest request, StreamObserver<ListReportRunsResponse> responses) {
        var response = ListReportRunsResponse.newBuilder();
        reports.list().runs(CallerContext.caller()).forEach(run -> response.addRuns(ReportMapper.toProto(run)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void drillReport(DrillReportRequest request, StreamObserver<DrillReportResponse> responses) {
        var row = ReportMapper.key(request.getRow(), "row");
        var column = ReportMapper.key(request.getColumn(), "column");
        var cell = request.hasCheck() ? ReportCell.broken(row, column, request.getCheck()) : ReportCell.of(row, column);
        var response = DrillReportResponse.newBuilder();
        reports.drill()
                .execute(CallerContext.caller(), ReportMapper.run(request.getRun()), cell)
                .forEach(id -> response.addCardIds(id.text()));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void runReport(RunReportRequest request, StreamObserver<RunReportResponse> responses) {
        var caller = CallerContext.caller();
        var session = CallerContext.session().id();
        var asked = ReportMapper.fromProto(request.getRequest());
        var cancel = new CancelSignal();
        var flow = new Flow<>((ServerCallStreamObserver<RunReportResponse>) responses, cancel::cancel);
        runners.execute(() -> run(caller, session, asked, flow, cancel));
    }

    private void run(
            Caller caller,
            String session,
            ua.zvernennia.model.report.ReportRequest asked,
            Flow<RunReportResponse> flow,
            CancelSignal cancel) {
        var entry = streams.opened(session, flow);
        try {
            reports.run().execute(caller, asked, new WireSink(flow, patience, cancel), cancel);
            flow.complete();
        } catch (RuntimeException e) {
            flow.fail(e); // this thread is not the call's own, where the interceptor would see it
        } finally {
            entry.close();
        }
    }

    /** Hands parts to the wire as fast as the receiver takes them. */
    private record WireSink(Flow<RunReportResponse> flow, Duration patience, CancelSignal cancel)
            implements ReportSink {

        @Override
        public void head(ReportHead head) {
            send(RunReportResponse.newBuilder().setHead(ReportTableMapper.toProto(head)));
        }

        @Override
        public void progress(int done, int total) {
            send(RunReportResponse.newBuilder()
                    .setProgress(ReportProgress.newBuilder().setDone(done).setTotal(total)));
        }

        @Override
        public void rows(List<ReportRow> rows) {
            var message = RunReportResponse.newBuilder();
            rows.forEach(row -> message.addRows(ReportTableMapper.toProto(row)));
            send(message);
        }

        @Override
        public void foot(ReportFoot foot) {
            send(RunReportResponse.newBuilder().setFoot(ReportTableMapper.toProto(foot)));
        }

        private void send(RunReportResponse.Builder message) {
            if (!flow.awaitReady(patience)) {
                boolean stalled = flow.alive();
                cancel.cancel();
                throw stalled
                        ? new RegistryException(
                                ErrorCode.DEADLINE_EXCEEDED, "the receiver took nothing for " + patience)
                        : new RegistryException(ErrorCode.REPORT_CANCELLED, "the receiver has gone");
            }
            flow.send(message.build());
        }
    }
}
