package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.ExportPersonRequest;
import ua.zvernennia.proto.v1.ExportPersonResponse;
import ua.zvernennia.proto.v1.PrivacyGrpc;
import ua.zvernennia.server.usecase.people.AnswerPerson;
import ua.zvernennia.wire.PrivacyMapper;

/** Wire in, use case, wire out. */
public final class PrivacyGrpcService extends PrivacyGrpc.PrivacyImplBase {

    private final AnswerPerson answer;

    public PrivacyGrpcService(AnswerPerson answer) {
        this.answer = requireNonNull(answer, "answer");
    }

    @Override
    public void exportPerson(ExportPersonRequest request, StreamObserver<ExportPersonResponse> responses) {
        responses.onNext(
                PrivacyMapper.toProto(answer.execute(CallerContext.caller(), PrivacyMapper.fromProto(request))));
        responses.onCompleted();
    }
}
