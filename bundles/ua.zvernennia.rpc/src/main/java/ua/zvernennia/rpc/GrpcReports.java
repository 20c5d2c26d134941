package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.proto.v1.DrillReportRequest;
import ua.zvernennia.proto.v1.ListReportRunsRequest;
import ua.zvernennia.proto.v1.ListReportsRequest;
import ua.zvernennia.proto.v1.ReportsGrpc;
import ua.zvernennia.proto.v1.RunReportRequest;
import ua.zvernennia.proto.v1.RunReportResponse;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.ReportMapper;
import ua.zvernennia.wire.ReportTableMapper;

/** Over the line of the session. */
final class GrpcReports implements ReportsClient {

    /** The server's statements take up to five minutes, and say nothing meanwhile. */
    private static final Duration SILENCE = Duration.ofMinutes(6);

    private final Supplier<Channel> line;
    private final CallTimes times;
    private final ScheduledExecutorService clock;

    GrpcReports(Supplier<Channel> line, CallTimes times, ScheduledExecutorService clock) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public ReportDeskClient desk() {
        return new GrpcReportDesk(line, times);
    }

    @Override
    public List<ReportInfo> reports() {
        return call(stub -> stub.listReports(ListReportsRequest.getDefaultInstance()).getReportsList().stream()
                .map(ReportMapper::fromProto)
                .toList());
    }

    @Override
    public List<ReportRun> runs() {
        return call(stub -> stub.listReportRuns(ListReportRunsRequest.getDefaultInstance()).getRunsList().stream()
                .map(ReportMapper::fromProto)
                .toList());
    }

    @Override
    public ServerStream run(ReportRequest request, ReportReceiver receiver) {
        var message = RunReportRequest.newBuilder()
                .setRequest(ReportMapper.toProto(request))
                .build();
        var stream =
                new WatchedStream<RunReportRequest, RunReportResponse>(part -> receive(part, receiver), SILENCE, clock);
        ReportsGrpc.newStub(line.get()).runReport(message, stream);
        return stream;
    }

    @Override
    public List<CardId> cards(String run, String row, String column, OptionalInt check) {
        var message = DrillReportRequest.newBuilder().setRun(run).setRow(row).setColumn(column);
        check.ifPresent(message::setCheck);
        return call(stub -> stub.drillReport(message.build()).getCardIdsList().stream()
                .map(id -> CardMapper.cardId(id, "cardIds"))
                .toList());
    }

    private static void receive(RunReportResponse part, ReportReceiver receiver) {
        if (part.hasHead()) {
            receiver.head(ReportTableMapper.fromProto(part.getHead()));
        }
        if (part.getRowsCount() > 0) {
            receiver.rows(part.getRowsList().stream()
                    .map(ReportTableMapper::fromProto)
                    .toList());
        }
        if (part.hasProgress()) {
            receiver.progress(part.getProgress().getDone(), part.getProgress().getTotal());
        }
        if (part.hasFoot()) {
            receiver.foot(ReportTableMapper.fromProto(part.getFoot()));
        }
    }

    private <T> T call(Function<ReportsGrpc.ReportsBlockingStub, T> remote) {
        try {
            return remote.apply(ReportsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
