package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.ListMyPositionsRequest;
import ua.zvernennia.proto.v1.ListMyPositionsResponse;
import ua.zvernennia.proto.v1.MyPositionsGrpc;
import ua.zvernennia.proto.v1.SwitchPositionRequest;
import ua.zvernennia.proto.v1.SwitchPositionResponse;
import ua.zvernennia.server.usecase.people.SwitchPosition;
import ua.zvernennia.wire.PeopleMapper;

/** The positions of whoever calls. */
public final class MyPositionsGrpcService extends MyPositionsGrpc.MyPositionsImplBase {

    private final SwitchPosition positions;
    private final SessionEnds ends;

    public MyPositionsGrpcService(SwitchPosition positions, SessionEnds ends) {
        this.positions = requireNonNull(positions, "positions");
        this.ends = requireNonNull(ends, "ends");
    }

    @Override
    public void listMyPositions(ListMyPositionsRequest request, StreamObserver<ListMyPositionsResponse> responses) {
        var answer = ListMyPositionsResponse.newBuilder();
        positions
                .positions(CallerContext.session())
                .forEach(position -> answer.addPositions(PeopleMapper.toProto(position)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void switchPosition(SwitchPositionRequest request, StreamObserver<SwitchPositionResponse> responses) {
        var session = CallerContext.session();
        positions.execute(session, PeopleMapper.id(request.getPositionId(), "positionId"));
        ends.moved(session.id());
        responses.onNext(SwitchPositionResponse.getDefaultInstance());
        responses.onCompleted();
    }
}
