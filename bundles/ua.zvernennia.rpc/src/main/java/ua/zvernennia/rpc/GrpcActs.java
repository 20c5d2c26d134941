package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.CardActsGrpc;
import ua.zvernennia.proto.v1.ListActsRequest;
import ua.zvernennia.wire.ActMapper;
import ua.zvernennia.wire.CardMapper;

/** Over the line of the session. */
final class GrpcActs implements ActsClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcActs(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public Card perform(RequestId request, CardId card, long revision, CardAct act) {
        var message = ActMapper.toProto(request, card, revision, act);
        return call(stub -> CardMapper.fromProto(stub.performAct(message).getCard()));
    }

    @Override
    public List<RecordedAct> acts(CardId card) {
        var message = ListActsRequest.newBuilder().setCardId(card.text()).build();
        return call(stub -> stub.listActs(message).getActsList().stream()
                .map(ActMapper::fromProto)
                .toList());
    }

    private <T> T call(Function<CardActsGrpc.CardActsBlockingStub, T> remote) {
        try {
            return remote.apply(CardActsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
