package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.CardActsGrpc;
import ua.zvernennia.proto.v1.ListActsRequest;
import ua.zvernennia.proto.v1.ListActsResponse;
import ua.zvernennia.proto.v1.PerformActRequest;
import ua.zvernennia.proto.v1.PerformActResponse;
import ua.zvernennia.server.usecase.registration.ListActs;
import ua.zvernennia.server.usecase.registration.PerformAct;
import ua.zvernennia.wire.ActMapper;
import ua.zvernennia.wire.CardMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class CardActsGrpcService extends CardActsGrpc.CardActsImplBase {

    private final PerformAct perform;
    private final ListActs list;

    public CardActsGrpcService(PerformAct perform, ListActs list) {
        this.perform = requireNonNull(perform, "perform");
        this.list = requireNonNull(list, "list");
    }

    @Override
    public void performAct(PerformActRequest request, StreamObserver<PerformActResponse> responses) {
        var card = perform.execute(
                CallerContext.caller(),
                CardMapper.requestId(request.getRequestId()),
                CardMapper.cardId(request.getCardId(), "cardId"),
                request.getRevision(),
                ActMapper.fromProto(request));
        responses.onNext(PerformActResponse.newBuilder()
                .setCard(CardMapper.toProto(card))
                .build());
        responses.onCompleted();
    }

    @Override
    public void listActs(ListActsRequest request, StreamObserver<ListActsResponse> responses) {
        var response = ListActsResponse.newBuilder();
        list.execute(CallerContext.caller(), CardMapper.cardId(request.getCardId(), "cardId"))
                .forEach(act -> response.addActs(ActMapper.toProto(act)));
        responses.onNext(response.build());
        responses.onCompleted();
    }
}
