package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.proto.v1.ApplicantsGrpc;
import ua.zvernennia.proto.v1.FindPersonsRequest;
import ua.zvernennia.proto.v1.ListPersonMergesRequest;
import ua.zvernennia.proto.v1.MergePersonsRequest;
import ua.zvernennia.proto.v1.PersonMergesGrpc;
import ua.zvernennia.proto.v1.ProposeMarkRequest;
import ua.zvernennia.proto.v1.UndoMergeRequest;
import ua.zvernennia.wire.ApplicantsMapper;
import ua.zvernennia.wire.PersonMergeMapper;

/** Over the line of the session. */
final class GrpcApplicants implements ApplicantsClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcApplicants(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<PersonHit> find(String text) {
        var message = FindPersonsRequest.newBuilder().setText(text).build();
        return call(stub -> stub.findPersons(message).getPersonsList().stream()
                .map(ApplicantsMapper::fromProto)
                .toList());
    }

    @Override
    public UUID merge(String fromKey, String intoKey, String reason) {
        var message = MergePersonsRequest.newBuilder()
                .setFromKey(fromKey)
                .setIntoKey(intoKey)
                .setReason(reason)
                .build();
        return call(stub -> UUID.fromString(stub.mergePersons(message).getMergeId()));
    }

    @Override
    public void undo(UUID merge) {
        var message = UndoMergeRequest.newBuilder().setMergeId(merge.toString()).build();
        call(stub -> stub.undoMerge(message));
    }

    @Override
    public List<PersonMerge> merges() {
        var message = ListPersonMergesRequest.getDefaultInstance();
        try {
            var stub = PersonMergesGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
            return stub.listPersonMerges(message).getMergesList().stream()
                    .map(PersonMergeMapper::fromProto)
                    .toList();
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public MarkProposal proposeMark(PersonName name, String phone, String summary, String question) {
        var message = ProposeMarkRequest.newBuilder()
                .setSurname(name.surname())
                .setGivenName(name.givenName())
                .setPatronymic(name.patronymic())
                .setPhone(phone)
                .setSummary(summary)
                .setQuestion(question)
                .build();
        return call(stub -> ApplicantsMapper.fromProto(stub.proposeMark(message)));
    }

    private <T> T call(Function<ApplicantsGrpc.ApplicantsBlockingStub, T> remote) {
        try {
            return remote.apply(ApplicantsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
