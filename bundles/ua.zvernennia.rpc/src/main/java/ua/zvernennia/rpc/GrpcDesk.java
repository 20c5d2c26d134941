package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.proto.v1.DeskGrpc;
import ua.zvernennia.proto.v1.DeskGrpc.DeskBlockingStub;
import ua.zvernennia.proto.v1.GetDeskPolicyRequest;
import ua.zvernennia.wire.CardRowMapper;
import ua.zvernennia.wire.DeskMapper;

/** Over the line of the session. */
final class GrpcDesk implements DeskClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcDesk(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public DeskPolicy policy() {
        return call(stub -> DeskMapper.fromProto(stub.getDeskPolicy(GetDeskPolicyRequest.getDefaultInstance())));
    }

    @Override
    public void report(List<OfflineRead> reads) {
        var message = DeskMapper.toProto(reads);
        call(stub -> stub.reportOfflineReads(message));
    }

    @Override
    public List<CardRow> search(String text, Optional<LocalDate> before, int limit) {
        var message = DeskMapper.search(text, before, limit);
        return call(stub -> stub.searchCards(message).getRowsList().stream()
                .map(CardRowMapper::fromProto)
                .toList());
    }

    private <T> T call(Function<DeskBlockingStub, T> remote) {
        try {
            return remote.apply(DeskGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
