package ua.zvernennia.server.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetCardResponse;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.StreamCardsResponse;

/** Answers {@code GetCard} with what it is told; {@code StreamCards} hands the failure to {@code onError}. */
final class FakeCards extends CardsGrpc.CardsImplBase {

    private final Supplier<GetCardResponse> answer;

    FakeCards(Supplier<GetCardResponse> answer) {
        this.answer = answer;
    }

    static FakeCards failing(RuntimeException failure) {
        return new FakeCards(() -> {
            throw failure;
        });
    }

    @Override
    public void getCard(GetCardRequest request, StreamObserver<GetCardResponse> responses) {
        responses.onNext(answer.get());
        responses.onCompleted();
    }

    @Override
    public void streamCards(StreamCardsRequest request, StreamObserver<StreamCardsResponse> responses) {
        try {
            var unused = answer.get();
            responses.onCompleted();
        } catch (RuntimeException e) {
            responses.onError(e);
        }
    }
}
