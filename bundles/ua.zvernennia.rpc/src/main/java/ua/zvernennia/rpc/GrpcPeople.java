package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.proto.v1.AddPositionRequest;
import ua.zvernennia.proto.v1.AdministrationGrpc;
import ua.zvernennia.proto.v1.AssignPositionRequest;
import ua.zvernennia.proto.v1.CreateUserRequest;
import ua.zvernennia.proto.v1.EndPositionRequest;
import ua.zvernennia.proto.v1.EndSubstitutionRequest;
import ua.zvernennia.proto.v1.ListMyPositionsRequest;
import ua.zvernennia.proto.v1.ListPositionsRequest;
import ua.zvernennia.proto.v1.ListSubstitutionsRequest;
import ua.zvernennia.proto.v1.ListUsersRequest;
import ua.zvernennia.proto.v1.MyPositionsGrpc;
import ua.zvernennia.proto.v1.PeopleGrpc;
import ua.zvernennia.proto.v1.RenameUserRequest;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.SetPositionRoleRequest;
import ua.zvernennia.proto.v1.SetUserStateRequest;
import ua.zvernennia.proto.v1.SubstituteRequest;
import ua.zvernennia.proto.v1.SwitchPositionRequest;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.wire.AdministrationMapper;
import ua.zvernennia.wire.PeopleMapper;
import ua.zvernennia.wire.SessionMapper;

/** Services {@code People} and {@code MyPositions}, and the staffing table, over the line of the session. */
final class GrpcPeople implements PeopleClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcPeople(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<Person> users(String text, String afterLogin, int limit) {
        var request = ListUsersRequest.newBuilder()
                .setText(text)
                .setAfterLogin(afterLogin)
                .setLimit(limit)
                .build();
        return Failures.translated(() -> people().listUsers(request).getUsersList().stream()
                .map(PeopleMapper::fromProto)
                .toList());
    }

    @Override
    public Person create(String login, String displayName) {
        var request = CreateUserRequest.newBuilder()
                .setLogin(login)
                .setDisplayName(displayName)
                .build();
        return Failures.translated(
                () -> PeopleMapper.fromProto(people().createUser(request).getPerson()));
    }

    @Override
    public Person rename(String userId, String displayName) {
        var request = RenameUserRequest.newBuilder()
                .setUserId(userId)
                .setDisplayName(displayName)
                .build();
        return Failures.translated(
                () -> PeopleMapper.fromProto(people().renameUser(request).getPerson()));
    }

    @Override
    public Person bringTo(String userId, UserState state) {
        var request = SetUserStateRequest.newBuilder()
                .setUserId(userId)
                .setState(PeopleMapper.toProto(state))
                .build();
        return Failures.translated(
                () -> PeopleMapper.fromProto(people().setUserState(request).getPerson()));
    }

    @Override
    public List<StaffPosition> positions(String text, boolean former, int limit) {
        var request = ListPositionsRequest.newBuilder()
                .setText(text)
                .setFormer(former)
                .setLimit(limit)
                .build();
        return Failures.translated(() -> administration().listPositions(request).getPositionsList().stream()
                .map(AdministrationMapper::fromProto)
                .toList());
    }

    @Override
    public HeldPosition addPosition(
            String unit,
            String title,
            Role role,
            boolean head,
            Optional<String> user,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {
        var request = AddPositionRequest.newBuilder()
                .setUnitId(unit)
                .setTitle(title)
                .setRole(PeopleMapper.toProto(role))
                .setHead(head)
                .setValidFrom(validFrom.toString());
        user.ifPresent(request::setUserId);
        validTo.map(LocalDate::toString).ifPresent(request::setValidTo);
        return Failures.translated(() ->
                PeopleMapper.fromProto(people().addPosition(request.build()).getPosition()));
    }

    @Override
    public HeldPosition assign(String position, Optional<String> user) {
        var request = AssignPositionRequest.newBuilder().setPositionId(position);
        user.ifPresent(request::setUserId);
        return Failures.translated(() ->
                PeopleMapper.fromProto(people().assignPosition(request.build()).getPosition()));
    }

    @Override
    public HeldPosition changeRole(String position, Role role) {
        var request = SetPositionRoleRequest.newBuilder()
                .setPositionId(position)
                .setRole(PeopleMapper.toProto(role))
                .build();
        return Failures.translated(() ->
                PeopleMapper.fromProto(administration().setPositionRole(request).getPosition()));
    }

    @Override
    public HeldPosition end(String position, LocalDate lastDay) {
        var request = EndPositionRequest.newBuilder()
                .setPositionId(position)
                .setValidTo(lastDay.toString())
                .build();
        return Failures.translated(
                () -> PeopleMapper.fromProto(people().endPosition(request).getPosition()));
    }

    @Override
    public List<Substitution> substitutions(String position) {
        var request =
                ListSubstitutionsRequest.newBuilder().setPositionId(position).build();
        return Failures.translated(() -> people().listSubstitutions(request).getSubstitutionsList().stream()
                .map(PeopleMapper::fromProto)
                .toList());
    }

    @Override
    public Substitution substitute(
            String position,
            String substitute,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean readsOnly,
            String reason) {
        var request = SubstituteRequest.newBuilder()
                .setPositionId(position)
                .setSubstituteId(substitute)
                .setReadsOnly(readsOnly)
                .setReason(reason);
        from.map(SessionMapper::toProto).ifPresent(request::setFrom);
        until.map(SessionMapper::toProto).ifPresent(request::setUntil);
        return Failures.translated(() ->
                PeopleMapper.fromProto(people().substitute(request.build()).getSubstitution()));
    }

    @Override
    public Substitution endSubstitution(String id) {
        var request = EndSubstitutionRequest.newBuilder().setSubstitutionId(id).build();
        return Failures.translated(
                () -> PeopleMapper.fromProto(people().endSubstitution(request).getSubstitution()));
    }

    @Override
    public List<HeldPosition> mine() {
        return Failures.translated(
                () -> own().listMyPositions(ListMyPositionsRequest.getDefaultInstance()).getPositionsList().stream()
                        .map(PeopleMapper::fromProto)
                        .toList());
    }

    @Override
    public UserInfo switchTo(String position) {
        var request = SwitchPositionRequest.newBuilder().setPositionId(position).build();
        return Failures.translated(() -> {
            own().switchPosition(request);
            return SessionMapper.fromProto(SessionGrpc.newBlockingStub(line.get())
                    .withDeadlineAfter(times.call())
                    .whoAmI(WhoAmIRequest.getDefaultInstance())
                    .getUser());
        });
    }

    private PeopleGrpc.PeopleBlockingStub people() {
        return PeopleGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }

    private AdministrationGrpc.AdministrationBlockingStub administration() {
        return AdministrationGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }

    private MyPositionsGrpc.MyPositionsBlockingStub own() {
        return MyPositionsGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }
}
