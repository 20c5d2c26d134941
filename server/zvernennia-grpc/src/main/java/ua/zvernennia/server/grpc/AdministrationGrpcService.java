package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.AdministrationGrpc;
import ua.zvernennia.proto.v1.ListOpenSessionsRequest;
import ua.zvernennia.proto.v1.ListOpenSessionsResponse;
import ua.zvernennia.proto.v1.ListPositionsRequest;
import ua.zvernennia.proto.v1.ListPositionsResponse;
import ua.zvernennia.proto.v1.PositionResponse;
import ua.zvernennia.proto.v1.SetPositionRoleRequest;
import ua.zvernennia.server.usecase.people.Staff;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.UserAccess;
import ua.zvernennia.wire.AdministrationMapper;
import ua.zvernennia.wire.PeopleMapper;

/** Wire in, use case, wire out, for the screens of administration. */
public final class AdministrationGrpcService extends AdministrationGrpc.AdministrationImplBase {

    private final Staff staff;
    private final UserAccess access;

    public AdministrationGrpcService(Staff staff, UserAccess access) {
        this.staff = requireNonNull(staff, "staff");
        this.access = requireNonNull(access, "access");
    }

    @Override
    public void listPositions(ListPositionsRequest request, StreamObserver<ListPositionsResponse> responses) {
        var answer = ListPositionsResponse.newBuilder();
        staff.find(actor(), PeopleMapper.text(request.getText(), "text"), request.getFormer(), request.getLimit())
                .forEach(position -> answer.addPositions(AdministrationMapper.toProto(position)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void setPositionRole(SetPositionRoleRequest request, StreamObserver<PositionResponse> responses) {
        var changed = staff.changeRole(
                actor(), PeopleMapper.id(request.getPositionId(), "positionId"), PeopleMapper.role(request.getRole()));
        responses.onNext(PositionResponse.newBuilder()
                .setPosition(PeopleMapper.toProto(changed))
                .build());
        responses.onCompleted();
    }

    @Override
    public void listOpenSessions(ListOpenSessionsRequest request, StreamObserver<ListOpenSessionsResponse> responses) {
        var answer = ListOpenSessionsResponse.newBuilder();
        access.allSessions(actor(), PeopleMapper.text(request.getText(), "text"), request.getLimit())
                .forEach(session -> answer.addSessions(AdministrationMapper.toProto(session)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    private static Actor actor() {
        return Actor.of(CallerContext.caller());
    }
}
