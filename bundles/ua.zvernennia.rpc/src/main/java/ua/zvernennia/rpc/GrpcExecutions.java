package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.ActOnExecutionTreeRequest;
import ua.zvernennia.proto.v1.CountExecutionFoldersRequest;
import ua.zvernennia.proto.v1.ExecutionsGrpc;
import ua.zvernennia.proto.v1.ExecutionsGrpc.ExecutionsBlockingStub;
import ua.zvernennia.proto.v1.GetExecutionTreeRequest;
import ua.zvernennia.proto.v1.ListExecutionFolderRequest;
import ua.zvernennia.wire.TreeActMapper;
import ua.zvernennia.wire.TreeMapper;

/** Resolutions and executions over gRPC. */
final class GrpcExecutions implements ExecutionsClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcExecutions(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public TreeView tree(CardId card) {
        var request =
                GetExecutionTreeRequest.newBuilder().setCardId(card.text()).build();
        return call(stub -> TreeMapper.fromProto(stub.getExecutionTree(request).getView()));
    }

    @Override
    public TreeDone act(RequestId request, CardId card, long known, TreeAct act) {
        var message = ActOnExecutionTreeRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setKnownRevision(known)
                .setAct(TreeActMapper.toProto(act))
                .build();
        return call(stub -> {
            var answer = stub.actOnExecutionTree(message);
            return new TreeDone(
                    TreeMapper.fromProto(answer.getView()), TreeActMapper.warnings(answer.getWarningsList()));
        });
    }

    @Override
    public Map<Folder, Integer> folders() {
        return call(stub ->
                TreeActMapper.fromProto(stub.countExecutionFolders(CountExecutionFoldersRequest.getDefaultInstance())));
    }

    @Override
    public List<FolderRow> folder(Folder folder, int limit) {
        var request = ListExecutionFolderRequest.newBuilder()
                .setFolder(TreeActMapper.toProto(folder))
                .setLimit(limit)
                .build();
        return call(stub -> stub.listExecutionFolder(request).getRowsList().stream()
                .map(TreeActMapper::fromProto)
                .toList());
    }

    @Override
    public WorkClient work() {
        return new GrpcWork(line, times);
    }

    @Override
    public NoticesClient notices() {
        return new GrpcWork(line, times);
    }

    private <T> T call(Function<ExecutionsBlockingStub, T> remote) {
        try {
            return remote.apply(ExecutionsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
