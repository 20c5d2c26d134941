package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.ActOnManyRequest;
import ua.zvernennia.proto.v1.CountUnreadNotificationsRequest;
import ua.zvernennia.proto.v1.ExecutionWorkGrpc;
import ua.zvernennia.proto.v1.ExecutionWorkGrpc.ExecutionWorkBlockingStub;
import ua.zvernennia.proto.v1.GetPassageRequest;
import ua.zvernennia.proto.v1.HandOverWorkRequest;
import ua.zvernennia.proto.v1.ListNotificationsRequest;
import ua.zvernennia.proto.v1.ListSubstitutedRequest;
import ua.zvernennia.proto.v1.ListWorkloadRequest;
import ua.zvernennia.proto.v1.MarkNotificationsReadRequest;
import ua.zvernennia.proto.v1.NotificationsGrpc;
import ua.zvernennia.proto.v1.NotificationsGrpc.NotificationsBlockingStub;
import ua.zvernennia.wire.NoticeMapper;
import ua.zvernennia.wire.WorkMapper;

/** Work on many executions, and messages, over gRPC. */
final class GrpcWork implements WorkClient, NoticesClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcWork(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public Set<String> substituted() {
        return call(() -> Set.copyOf(work().listSubstituted(ListSubstitutedRequest.getDefaultInstance())
                .getPositionIdsList()));
    }

    @Override
    public List<WorkResult> many(RequestId request, boolean preview, List<WorkNode> nodes, ActTemplate act) {
        var message = ActOnManyRequest.newBuilder()
                .setRequestId(request.text())
                .setPreview(preview)
                .setAct(WorkMapper.toProto(act));
        nodes.forEach(node -> message.addNodes(WorkMapper.toProto(node)));
        return call(() -> WorkMapper.results(work().actOnMany(message.build())));
    }

    @Override
    public List<WorkResult> handOver(RequestId request, boolean preview, String from, String to, String reason) {
        var message = HandOverWorkRequest.newBuilder()
                .setRequestId(request.text())
                .setPreview(preview)
                .setFromId(from)
                .setToId(to)
                .setReason(reason)
                .build();
        return call(() -> WorkMapper.results(work().handOverWork(message)));
    }

    @Override
    public List<Workload> workload() {
        return call(() -> WorkMapper.workload(work().listWorkload(ListWorkloadRequest.getDefaultInstance())));
    }

    @Override
    public Passage passage(LocalDate from, LocalDate to) {
        var message = GetPassageRequest.newBuilder()
                .setFrom(from.toString())
                .setTo(to.toString())
                .build();
        return call(() -> WorkMapper.fromProto(work().getPassage(message)));
    }

    @Override
    public Notices latest(int limit) {
        var message = ListNotificationsRequest.newBuilder().setLimit(limit).build();
        return call(() -> NoticeMapper.fromProto(notices().listNotifications(message)));
    }

    @Override
    public int unread() {
        return call(() -> notices()
                .countUnreadNotifications(CountUnreadNotificationsRequest.getDefaultInstance())
                .getUnread());
    }

    @Override
    public int read(long upTo, Collection<Long> ids) {
        var message = MarkNotificationsReadRequest.newBuilder()
                .setUpToId(upTo)
                .addAllIds(ids)
                .build();
        return call(() -> notices().markNotificationsRead(message).getUnread());
    }

    private ExecutionWorkBlockingStub work() {
        return ExecutionWorkGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }

    private NotificationsBlockingStub notices() {
        return NotificationsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }

    private static <T> T call(Supplier<T> remote) {
        try {
            return remote.get();
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
