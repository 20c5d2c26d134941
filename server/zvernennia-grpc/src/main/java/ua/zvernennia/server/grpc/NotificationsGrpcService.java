package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.CountUnreadNotificationsRequest;
import ua.zvernennia.proto.v1.CountUnreadNotificationsResponse;
import ua.zvernennia.proto.v1.ListNotificationsRequest;
import ua.zvernennia.proto.v1.ListNotificationsResponse;
import ua.zvernennia.proto.v1.MarkNotificationsReadRequest;
import ua.zvernennia.proto.v1.MarkNotificationsReadResponse;
import ua.zvernennia.proto.v1.NotificationsGrpc;
import ua.zvernennia.server.usecase.notification.ReadNotices;
import ua.zvernennia.wire.NoticeMapper;

/** Messages to the caller; wire in, use case, wire out. */
public final class NotificationsGrpcService extends NotificationsGrpc.NotificationsImplBase {

    private final ReadNotices notices;

    public NotificationsGrpcService(ReadNotices notices) {
        this.notices = requireNonNull(notices, "notices");
    }

    @Override
    public void listNotifications(
            ListNotificationsRequest request, StreamObserver<ListNotificationsResponse> responses) {
        responses.onNext(NoticeMapper.toProto(notices.latest(CallerContext.caller(), request.getLimit())));
        responses.onCompleted();
    }

    @Override
    public void countUnreadNotifications(
            CountUnreadNotificationsRequest request, StreamObserver<CountUnreadNotificationsResponse> responses) {
        responses.onNext(CountUnreadNotificationsResponse.newBuilder()
                .setUnread(notices.unread(CallerContext.caller()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void markNotificationsRead(
            MarkNotificationsReadRequest request, StreamObserver<MarkNotificationsReadResponse> responses) {
        responses.onNext(MarkNotificationsReadResponse.newBuilder()
                .setUnread(notices.read(CallerContext.caller(), request.getUpToId(), request.getIdsList()))
                .build());
        responses.onCompleted();
    }
}
