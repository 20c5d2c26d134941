package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.ListPersonMergesRequest;
import ua.zvernennia.proto.v1.ListPersonMergesResponse;
import ua.zvernennia.proto.v1.PersonMergesGrpc;
import ua.zvernennia.server.usecase.applicants.ListMerges;
import ua.zvernennia.wire.PersonMergeMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class PersonMergesGrpcService extends PersonMergesGrpc.PersonMergesImplBase {

    private final ListMerges merges;

    public PersonMergesGrpcService(ListMerges merges) {
        this.merges = requireNonNull(merges, "merges");
    }

    @Override
    public void listPersonMerges(ListPersonMergesRequest request, StreamObserver<ListPersonMergesResponse> responses) {
        var response = ListPersonMergesResponse.newBuilder();
        merges.execute(CallerContext.caller()).forEach(merge -> response.addMerges(PersonMergeMapper.toProto(merge)));
        responses.onNext(response.build());
        responses.onCompleted();
    }
}
