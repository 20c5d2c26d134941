package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.CardLinksGrpc;
import ua.zvernennia.proto.v1.LinkCardsRequest;
import ua.zvernennia.proto.v1.LinkCardsResponse;
import ua.zvernennia.proto.v1.ListCardLinksRequest;
import ua.zvernennia.proto.v1.ListCardLinksResponse;
import ua.zvernennia.proto.v1.UnlinkCardsRequest;
import ua.zvernennia.proto.v1.UnlinkCardsResponse;
import ua.zvernennia.server.usecase.registration.LinkCards;
import ua.zvernennia.server.usecase.registration.ListLinks;
import ua.zvernennia.wire.LinkMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class CardLinksGrpcService extends CardLinksGrpc.CardLinksImplBase {

    private final UseCases links;

    public CardLinksGrpcService(UseCases links) {
        this.links = requireNonNull(links, "links");
    }

    @Override
    public void listCardLinks(ListCardLinksRequest request, StreamObserver<ListCardLinksResponse> responses) {
        var response = ListCardLinksResponse.newBuilder();
        links.list()
                .execute(CallerContext.caller(), LinkMapper.card(request))
                .forEach(link -> response.addLinks(LinkMapper.toProto(link)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void linkCards(LinkCardsRequest request, StreamObserver<LinkCardsResponse> responses) {
        links.change()
                .link(
                        CallerContext.caller(),
                        LinkMapper.card(request),
                        LinkMapper.kind(request),
                        LinkMapper.other(request));
        responses.onNext(LinkCardsResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void unlinkCards(UnlinkCardsRequest request, StreamObserver<UnlinkCardsResponse> responses) {
        links.change()
                .unlink(
                        CallerContext.caller(),
                        LinkMapper.card(request),
                        LinkMapper.kind(request),
                        LinkMapper.other(request));
        responses.onNext(UnlinkCardsResponse.getDefaultInstance());
        responses.onCompleted();
    }

    /** What the service calls. */
    public record UseCases(ListLinks list, LinkCards change) {

        public UseCases {
            requireNonNull(list, "list");
            requireNonNull(change, "change");
        }
    }
}
