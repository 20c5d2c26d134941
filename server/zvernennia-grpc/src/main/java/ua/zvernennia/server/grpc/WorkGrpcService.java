package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.ActOnManyRequest;
import ua.zvernennia.proto.v1.ActOnManyResponse;
import ua.zvernennia.proto.v1.ExecutionWorkGrpc;
import ua.zvernennia.proto.v1.GetPassageRequest;
import ua.zvernennia.proto.v1.GetPassageResponse;
import ua.zvernennia.proto.v1.HandOverWorkRequest;
import ua.zvernennia.proto.v1.ListSubstitutedRequest;
import ua.zvernennia.proto.v1.ListSubstitutedResponse;
import ua.zvernennia.proto.v1.ListWorkloadRequest;
import ua.zvernennia.proto.v1.ListWorkloadResponse;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.WorkMapper;

/** Work on many executions and its figures; wire in, use case, wire out. */
public final class WorkGrpcService extends ExecutionWorkGrpc.ExecutionWorkImplBase {

    private final WorkUseCases useCases;

    public WorkGrpcService(WorkUseCases useCases) {
        this.useCases = requireNonNull(useCases, "useCases");
    }

    @Override
    public void listSubstituted(ListSubstitutedRequest request, StreamObserver<ListSubstitutedResponse> responses) {
        responses.onNext(ListSubstitutedResponse.newBuilder()
                .addAllPositionIds(useCases.read().substituted(CallerContext.caller()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void actOnMany(ActOnManyRequest request, StreamObserver<ActOnManyResponse> responses) {
        var nodes = request.getNodesList().stream().map(WorkMapper::fromProto).toList();
        var template = WorkMapper.template(request.getAct());
        var caller = CallerContext.caller();
        responses.onNext(WorkMapper.results(
                request.getPreview()
                        ? useCases.many().preview(caller, nodes, template)
                        : useCases.many()
                                .execute(caller, CardMapper.requestId(request.getRequestId()), nodes, template)));
        responses.onCompleted();
    }

    @Override
    public void handOverWork(HandOverWorkRequest request, StreamObserver<ActOnManyResponse> responses) {
        responses.onNext(WorkMapper.results(useCases.handOver()
                .execute(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        request.getPreview(),
                        WorkMapper.position(request.getFromId(), "from"),
                        WorkMapper.position(request.getToId(), "to"),
                        request.getReason())));
        responses.onCompleted();
    }

    @Override
    public void listWorkload(ListWorkloadRequest request, StreamObserver<ListWorkloadResponse> responses) {
        responses.onNext(WorkMapper.workload(useCases.read().workload(CallerContext.caller())));
        responses.onCompleted();
    }

    @Override
    public void getPassage(GetPassageRequest request, StreamObserver<GetPassageResponse> responses) {
        responses.onNext(WorkMapper.toProto(useCases.read()
                .passage(CallerContext.caller(), day(request.getFrom(), "from"), day(request.getTo(), "to"))));
        responses.onCompleted();
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, field + ": no day (expected: yyyy-mm-dd)", Map.of("field", field), e);
        }
    }
}
