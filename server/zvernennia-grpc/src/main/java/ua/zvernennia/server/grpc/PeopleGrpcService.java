package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.proto.v1.AddPositionRequest;
import ua.zvernennia.proto.v1.AssignPositionRequest;
import ua.zvernennia.proto.v1.CreateUserRequest;
import ua.zvernennia.proto.v1.EndPositionRequest;
import ua.zvernennia.proto.v1.EndSubstitutionRequest;
import ua.zvernennia.proto.v1.ListSubstitutionsRequest;
import ua.zvernennia.proto.v1.ListSubstitutionsResponse;
import ua.zvernennia.proto.v1.ListUsersRequest;
import ua.zvernennia.proto.v1.ListUsersResponse;
import ua.zvernennia.proto.v1.PeopleGrpc;
import ua.zvernennia.proto.v1.PersonResponse;
import ua.zvernennia.proto.v1.PositionResponse;
import ua.zvernennia.proto.v1.RenameUserRequest;
import ua.zvernennia.proto.v1.SetUserStateRequest;
import ua.zvernennia.proto.v1.SubstituteRequest;
import ua.zvernennia.proto.v1.SubstitutionResponse;
import ua.zvernennia.server.usecase.people.ChangePeople;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.wire.PeopleMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class PeopleGrpcService extends PeopleGrpc.PeopleImplBase {

    private final ChangePeople people;

    public PeopleGrpcService(ChangePeople people) {
        this.people = requireNonNull(people, "people");
    }

    @Override
    public void listUsers(ListUsersRequest request, StreamObserver<ListUsersResponse> responses) {
        var answer = ListUsersResponse.newBuilder();
        people.find(
                        actor(),
                        PeopleMapper.text(request.getText(), "text"),
                        PeopleMapper.text(request.getAfterLogin(), "afterLogin"),
                        request.getLimit())
                .forEach(person -> answer.addUsers(PeopleMapper.toProto(person)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void createUser(CreateUserRequest request, StreamObserver<PersonResponse> responses) {
        answer(
                responses,
                people.add(
                        actor(),
                        PeopleMapper.text(request.getLogin(), "login"),
                        PeopleMapper.text(request.getDisplayName(), "displayName")));
    }

    @Override
    public void renameUser(RenameUserRequest request, StreamObserver<PersonResponse> responses) {
        answer(
                responses,
                people.rename(
                        actor(),
                        user(request.getUserId()),
                        PeopleMapper.text(request.getDisplayName(), "displayName")));
    }

    @Override
    public void setUserState(SetUserStateRequest request, StreamObserver<PersonResponse> responses) {
        answer(
                responses,
                people.bringTo(actor(), user(request.getUserId()), PeopleMapper.fromProto(request.getState())));
    }

    @Override
    public void addPosition(AddPositionRequest request, StreamObserver<PositionResponse> responses) {
        answer(
                responses,
                people.addPosition(
                        actor(),
                        PeopleMapper.id(request.getUnitId(), "unitId"),
                        PeopleMapper.text(request.getTitle(), "title"),
                        PeopleMapper.role(request.getRole()),
                        request.getHead(),
                        request.hasUserId() ? Optional.of(user(request.getUserId())) : Optional.empty(),
                        PeopleMapper.date(request.getValidFrom(), "validFrom"),
                        request.hasValidTo()
                                ? Optional.of(PeopleMapper.date(request.getValidTo(), "validTo"))
                                : Optional.<LocalDate>empty()));
    }

    @Override
    public void assignPosition(AssignPositionRequest request, StreamObserver<PositionResponse> responses) {
        answer(
                responses,
                people.assign(
                        actor(),
                        position(request.getPositionId()),
                        request.hasUserId() ? Optional.of(user(request.getUserId())) : Optional.empty()));
    }

    @Override
    public void endPosition(EndPositionRequest request, StreamObserver<PositionResponse> responses) {
        answer(
                responses,
                people.end(
                        actor(),
                        position(request.getPositionId()),
                        PeopleMapper.date(request.getValidTo(), "validTo")));
    }

    @Override
    public void listSubstitutions(
            ListSubstitutionsRequest request, StreamObserver<ListSubstitutionsResponse> responses) {
        var answer = ListSubstitutionsResponse.newBuilder();
        people.substitutions(actor(), position(request.getPositionId()))
                .forEach(one -> answer.addSubstitutions(PeopleMapper.toProto(one)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void substitute(SubstituteRequest request, StreamObserver<SubstitutionResponse> responses) {
        answer(
                responses,
                people.substitute(
                        actor(),
                        position(request.getPositionId()),
                        PeopleMapper.id(request.getSubstituteId(), "substituteId"),
                        PeopleMapper.moment(request.hasFrom(), request.getFrom(), "from"),
                        PeopleMapper.moment(request.hasUntil(), request.getUntil(), "until"),
                        request.getReadsOnly(),
                        PeopleMapper.text(request.getReason(), "reason")));
    }

    @Override
    public void endSubstitution(EndSubstitutionRequest request, StreamObserver<SubstitutionResponse> responses) {
        answer(
                responses,
                people.endSubstitution(actor(), PeopleMapper.id(request.getSubstitutionId(), "substitutionId")));
    }

    private static void answer(StreamObserver<PersonResponse> responses, Person person) {
        responses.onNext(PersonResponse.newBuilder()
                .setPerson(PeopleMapper.toProto(person))
                .build());
        responses.onCompleted();
    }

    private static void answer(StreamObserver<PositionResponse> responses, HeldPosition position) {
        responses.onNext(PositionResponse.newBuilder()
                .setPosition(PeopleMapper.toProto(position))
                .build());
        responses.onCompleted();
    }

    private static void answer(StreamObserver<SubstitutionResponse> responses, Substitution substitution) {
        responses.onNext(SubstitutionResponse.newBuilder()
                .setSubstitution(PeopleMapper.toProto(substitution))
                .build());
        responses.onCompleted();
    }

    private static String user(String id) {
        return PeopleMapper.id(id, "userId");
    }

    private static String position(String id) {
        return PeopleMapper.id(id, "positionId");
    }

    private static Actor actor() {
        return Actor.of(CallerContext.caller());
    }
}
