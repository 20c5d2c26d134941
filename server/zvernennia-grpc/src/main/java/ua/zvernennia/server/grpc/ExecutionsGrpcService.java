package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.ActOnExecutionTreeRequest;
import ua.zvernennia.proto.v1.ActOnExecutionTreeResponse;
import ua.zvernennia.proto.v1.CountExecutionFoldersRequest;
import ua.zvernennia.proto.v1.CountExecutionFoldersResponse;
import ua.zvernennia.proto.v1.ExecutionsGrpc;
import ua.zvernennia.proto.v1.GetExecutionTreeRequest;
import ua.zvernennia.proto.v1.GetExecutionTreeResponse;
import ua.zvernennia.proto.v1.ListExecutionFolderRequest;
import ua.zvernennia.proto.v1.ListExecutionFolderResponse;
import ua.zvernennia.server.usecase.execution.ActOnTree;
import ua.zvernennia.server.usecase.execution.GetTree;
import ua.zvernennia.server.usecase.execution.ReadFolders;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.TreeActMapper;
import ua.zvernennia.wire.TreeMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class ExecutionsGrpcService extends ExecutionsGrpc.ExecutionsImplBase {

    private final UseCases useCases;

    public ExecutionsGrpcService(UseCases useCases) {
        this.useCases = requireNonNull(useCases, "useCases");
    }

    @Override
    public void getExecutionTree(GetExecutionTreeRequest request, StreamObserver<GetExecutionTreeResponse> responses) {
        var view = useCases.tree().execute(CallerContext.caller(), CardMapper.cardId(request.getCardId(), "cardId"));
        responses.onNext(GetExecutionTreeResponse.newBuilder()
                .setView(TreeMapper.toProto(view))
                .build());
        responses.onCompleted();
    }

    @Override
    public void actOnExecutionTree(
            ActOnExecutionTreeRequest request, StreamObserver<ActOnExecutionTreeResponse> responses) {
        if (request.getKnownRevision() < 0) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "knownRevision: below 0 (expected: >= 0)");
        }
        var done = useCases.act()
                .execute(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        CardMapper.cardId(request.getCardId(), "cardId"),
                        request.getKnownRevision(),
                        TreeActMapper.fromProto(request.getAct()));
        responses.onNext(ActOnExecutionTreeResponse.newBuilder()
                .setView(TreeMapper.toProto(done.view()))
                .addAllWarnings(TreeActMapper.warnings(done.warnings()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void countExecutionFolders(
            CountExecutionFoldersRequest request, StreamObserver<CountExecutionFoldersResponse> responses) {
        responses.onNext(TreeActMapper.toProto(useCases.folders().counts(CallerContext.caller())));
        responses.onCompleted();
    }

    @Override
    public void listExecutionFolder(
            ListExecutionFolderRequest request, StreamObserver<ListExecutionFolderResponse> responses) {
        var response = ListExecutionFolderResponse.newBuilder();
        useCases.folders()
                .rows(CallerContext.caller(), TreeActMapper.fromProto(request.getFolder()), request.getLimit())
                .forEach(row -> response.addRows(TreeActMapper.toProto(row)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    /** What the service calls. */
    public record UseCases(GetTree tree, ActOnTree act, ReadFolders folders) {

        public UseCases {
            requireNonNull(tree, "tree");
            requireNonNull(act, "act");
            requireNonNull(folders, "folders");
        }
    }
}
