package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.FiltersGrpc;
import ua.zvernennia.proto.v1.FiltersGrpc.FiltersBlockingStub;
import ua.zvernennia.proto.v1.ListFiltersRequest;
import ua.zvernennia.wire.FilterMapper;

/** Over the line of the session. */
final class GrpcFilters implements FiltersClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcFilters(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<SharedFilter> list() {
        return call(stub -> stub.listFilters(ListFiltersRequest.getDefaultInstance()).getFiltersList().stream()
                .map(FilterMapper::fromProto)
                .toList());
    }

    @Override
    public SharedFilter save(RequestId request, UUID id, String name, String content) {
        var message = FilterMapper.toProto(request, id, name, content);
        return call(stub -> FilterMapper.fromProto(stub.saveFilter(message).getFilter()));
    }

    @Override
    public void remove(RequestId request, UUID id) {
        var message = FilterMapper.toProto(request, id);
        call(stub -> stub.removeFilter(message));
    }

    private <T> T call(Function<FiltersBlockingStub, T> remote) {
        try {
            return remote.apply(FiltersGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
