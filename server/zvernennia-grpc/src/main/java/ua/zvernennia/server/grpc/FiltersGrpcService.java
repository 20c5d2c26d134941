package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.FiltersGrpc;
import ua.zvernennia.proto.v1.ListFiltersRequest;
import ua.zvernennia.proto.v1.ListFiltersResponse;
import ua.zvernennia.proto.v1.RemoveFilterRequest;
import ua.zvernennia.proto.v1.RemoveFilterResponse;
import ua.zvernennia.proto.v1.SaveFilterRequest;
import ua.zvernennia.proto.v1.SaveFilterResponse;
import ua.zvernennia.server.usecase.list.ShareFilters;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.FilterMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class FiltersGrpcService extends FiltersGrpc.FiltersImplBase {

    private final ShareFilters filters;

    public FiltersGrpcService(ShareFilters filters) {
        this.filters = requireNonNull(filters, "filters");
    }

    @Override
    public void listFilters(ListFiltersRequest request, StreamObserver<ListFiltersResponse> responses) {
        var answer = ListFiltersResponse.newBuilder();
        filters.list(CallerContext.caller()).forEach(filter -> answer.addFilters(FilterMapper.toProto(filter)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void saveFilter(SaveFilterRequest request, StreamObserver<SaveFilterResponse> responses) {
        var stored = filters.save(
                CallerContext.caller(),
                CardMapper.requestId(request.getRequestId()),
                FilterMapper.id(request.getId()),
                FilterMapper.name(request.getName()),
                FilterMapper.content(request.getContent()));
        responses.onNext(SaveFilterResponse.newBuilder()
                .setFilter(FilterMapper.toProto(stored))
                .build());
        responses.onCompleted();
    }

    @Override
    public void removeFilter(RemoveFilterRequest request, StreamObserver<RemoveFilterResponse> responses) {
        filters.remove(
                CallerContext.caller(), CardMapper.requestId(request.getRequestId()), FilterMapper.id(request.getId()));
        responses.onNext(RemoveFilterResponse.getDefaultInstance());
        responses.onCompleted();
    }
}
