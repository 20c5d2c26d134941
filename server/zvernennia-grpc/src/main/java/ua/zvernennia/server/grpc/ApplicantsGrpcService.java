package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.ApplicantsGrpc;
import ua.zvernennia.proto.v1.FindPersonsRequest;
import ua.zvernennia.proto.v1.FindPersonsResponse;
import ua.zvernennia.proto.v1.MergePersonsRequest;
import ua.zvernennia.proto.v1.MergePersonsResponse;
import ua.zvernennia.proto.v1.ProposeMarkRequest;
import ua.zvernennia.proto.v1.ProposeMarkResponse;
import ua.zvernennia.proto.v1.UndoMergeRequest;
import ua.zvernennia.proto.v1.UndoMergeResponse;
import ua.zvernennia.wire.ApplicantsMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class ApplicantsGrpcService extends ApplicantsGrpc.ApplicantsImplBase {

    private final ApplicantsUseCases applicants;

    public ApplicantsGrpcService(ApplicantsUseCases applicants) {
        this.applicants = requireNonNull(applicants, "applicants");
    }

    @Override
    public void findPersons(FindPersonsRequest request, StreamObserver<FindPersonsResponse> responses) {
        var response = FindPersonsResponse.newBuilder();
        applicants
                .find()
                .execute(CallerContext.caller(), request.getText())
                .forEach(person -> response.addPersons(ApplicantsMapper.toProto(person)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void mergePersons(MergePersonsRequest request, StreamObserver<MergePersonsResponse> responses) {
        var id = applicants
                .merge()
                .merge(
                        CallerContext.caller(),
                        request.getFromKey(),
                        request.getIntoKey(),
                        ApplicantsMapper.reason(request));
        responses.onNext(
                MergePersonsResponse.newBuilder().setMergeId(id.toString()).build());
        responses.onCompleted();
    }

    @Override
    public void undoMerge(UndoMergeRequest request, StreamObserver<UndoMergeResponse> responses) {
        applicants.merge().undo(CallerContext.caller(), ApplicantsMapper.mergeId(request));
        responses.onNext(UndoMergeResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void proposeMark(ProposeMarkRequest request, StreamObserver<ProposeMarkResponse> responses) {
        var proposal = applicants
                .mark()
                .execute(
                        CallerContext.caller(),
                        ApplicantsMapper.name(request),
                        ApplicantsMapper.phone(request),
                        ApplicantsMapper.summary(request),
                        ApplicantsMapper.question(request));
        responses.onNext(ApplicantsMapper.toProto(proposal));
        responses.onCompleted();
    }
}
