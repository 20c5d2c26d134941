package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.CardLinksGrpc;
import ua.zvernennia.proto.v1.LinkCardsRequest;
import ua.zvernennia.proto.v1.ListCardLinksRequest;
import ua.zvernennia.proto.v1.UnlinkCardsRequest;
import ua.zvernennia.wire.LinkMapper;

/** Over the line of the session. */
final class GrpcLinks implements LinksClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcLinks(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<CardLink> links(CardId card) {
        var message = ListCardLinksRequest.newBuilder().setCardId(card.text()).build();
        return call(stub -> stub.listCardLinks(message).getLinksList().stream()
                .map(LinkMapper::fromProto)
                .toList());
    }

    @Override
    public void link(CardId from, LinkKind kind, CardId to) {
        var message = LinkCardsRequest.newBuilder()
                .setCardId(from.text())
                .setKind(LinkMapper.toProto(kind))
                .setOtherCardId(to.text())
                .build();
        call(stub -> stub.linkCards(message));
    }

    @Override
    public void unlink(CardId from, LinkKind kind, CardId to) {
        var message = UnlinkCardsRequest.newBuilder()
                .setCardId(from.text())
                .setKind(LinkMapper.toProto(kind))
                .setOtherCardId(to.text())
                .build();
        call(stub -> stub.unlinkCards(message));
    }

    private <T> T call(Function<CardLinksGrpc.CardLinksBlockingStub, T> remote) {
        try {
            return remote.apply(CardLinksGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
