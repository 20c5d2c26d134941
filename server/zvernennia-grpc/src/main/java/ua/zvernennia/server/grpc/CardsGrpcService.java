package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.FindPreviousCardsResponse;
import ua.zvernennia.proto.v1.GetCardHistoryRequest;
import ua.zvernennia.proto.v1.GetCardHistoryResponse;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetCardResponse;
import ua.zvernennia.proto.v1.RegisterCardRequest;
import ua.zvernennia.proto.v1.RegisterCardResponse;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.StreamCardsResponse;
import ua.zvernennia.proto.v1.UnmaskCardRequest;
import ua.zvernennia.proto.v1.UnmaskCardResponse;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.proto.v1.UpdateCardResponse;
import ua.zvernennia.server.usecase.registration.StreamCards;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.CardRowMapper;
import ua.zvernennia.wire.ContentMapper;
import ua.zvernennia.wire.DeskMapper;
import ua.zvernennia.wire.FeedMapper;

/** Wire in, use case, wire out. No rules live here; what the use cases throw is for {@link ErrorInterceptor}. */
public final class CardsGrpcService extends CardsGrpc.CardsImplBase {

    private final CardUseCases cards;
    private final OpenStreams streams;
    private final Duration patience;
    private final Executor senders;

    /** @param senders runs the sending end of a stream, which blocks while its receiver is behind */
    public CardsGrpcService(CardUseCases cards, OpenStreams streams, Duration patience, Executor senders) {
        this.cards = requireNonNull(cards, "cards");
        this.streams = requireNonNull(streams, "streams");
        this.patience = requireNonNull(patience, "patience");
        this.senders = requireNonNull(senders, "senders");
    }

    @Override
    public void registerCard(RegisterCardRequest request, StreamObserver<RegisterCardResponse> responses) {
        if (!request.hasContent()) {
            throw missingContent();
        }
        var card = cards.register()
                .execute(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        CardMapper.cardId(request.getCardId(), "cardId"),
                        CardMapper.numberRequest(request),
                        ContentMapper.fromProto(request.getContent()));
        responses.onNext(RegisterCardResponse.newBuilder()
                .setCard(CardMapper.toProto(card))
                .build());
        responses.onCompleted();
    }

    @Override
    public void updateCard(UpdateCardRequest request, StreamObserver<UpdateCardResponse> responses) {
        if (!request.hasContent()) {
            throw missingContent();
        }
        var card = cards.update()
                .execute(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        CardMapper.cardId(request.getCardId(), "cardId"),
                        request.getRevision(),
                        ContentMapper.fromProto(request.getContent()));
        responses.onNext(UpdateCardResponse.newBuilder()
                .setCard(CardMapper.toProto(card))
                .build());
        responses.onCompleted();
    }

    @Override
    public void getCard(GetCardRequest request, StreamObserver<GetCardResponse> responses) {
        var card = cards.get().execute(CallerContext.caller(), CardMapper.cardId(request.getCardId(), "cardId"));
        responses.onNext(
                GetCardResponse.newBuilder().setCard(CardMapper.toProto(card)).build());
        responses.onCompleted();
    }

    @Override
    public void unmaskCard(UnmaskCardRequest request, StreamObserver<UnmaskCardResponse> responses) {
        var id = CardMapper.cardId(request.getCardId(), "cardId");
        var card = cards.unmask().execute(CallerContext.caller(), id, request.getReason());
        responses.onNext(UnmaskCardResponse.newBuilder()
                .setCard(CardMapper.toProto(card))
                .build());
        responses.onCompleted();
    }

    @Override
    public void getCardHistory(GetCardHistoryRequest request, StreamObserver<GetCardHistoryResponse> responses) {
        var id = CardMapper.cardId(request.getCardId(), "cardId");
        var response = GetCardHistoryResponse.newBuilder();
        cards.history()
                .execute(CallerContext.caller(), id)
                .forEach(revision -> response.addRevisions(CardMapper.toProto(revision)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void findPreviousCards(
            FindPreviousCardsRequest request, StreamObserver<FindPreviousCardsResponse> responses) {
        var response = FindPreviousCardsResponse.newBuilder();
        cards.previous()
                .execute(
                        CallerContext.caller(),
                        ContentMapper.name(request),
                        ContentMapper.phone(request),
                        request.getLimit())
                .forEach(row -> response.addRows(CardRowMapper.toProto(row)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void streamCards(StreamCardsRequest request, StreamObserver<StreamCardsResponse> responses) {
        var session = CallerContext.session();
        var flow = new Flow<>((ServerCallStreamObserver<StreamCardsResponse>) responses);
        var from = DeskMapper.day(request.getRegisteredFrom(), "registeredFrom");
        senders.execute(() -> send(session, from, flow));
    }

    private void send(ActiveSession session, Optional<LocalDate> from, Flow<StreamCardsResponse> flow) {
        var entry = streams.opened(session.id(), flow);
        try {
            cards.stream().execute(session.caller(), from, new WireSink(flow, patience));
            flow.complete();
        } catch (RuntimeException e) {
            flow.fail(e); // this thread is not the call's own, where the interceptor would see it
        } finally {
            entry.close();
        }
    }

    private static RegistryException missingContent() {
        return new RegistryException(
                ErrorCode.REQUIRED_VALUE_MISSING, "content is missing", Map.of("field", "content"));
    }

    /** Hands pages to the wire as fast as the receiver takes them. */
    private record WireSink(Flow<StreamCardsResponse> flow, Duration patience) implements StreamCards.Sink {

        @Override
        public void start(FeedPosition position, int total) {
            flow.send(StreamCardsResponse.newBuilder()
                    .setPosition(FeedMapper.toProto(position))
                    .setTotal(total)
                    .build());
        }

        @Override
        public boolean rows(List<CardRow> rows) {
            if (!flow.awaitReady(patience)) {
                return stalled();
            }
            var message = StreamCardsResponse.newBuilder();
            rows.forEach(row -> message.addRows(CardRowMapper.toProto(row)));
            flow.send(message.build());
            return true;
        }

        private boolean stalled() {
            if (flow.alive()) {
                throw new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "the receiver took nothing for " + patience);
            }
            return false;
        }
    }
}
