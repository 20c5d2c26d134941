package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.execution.ActOnMany;
import ua.zvernennia.server.usecase.execution.HandOverWork;
import ua.zvernennia.server.usecase.execution.ReadWork;
import ua.zvernennia.server.usecase.notification.ReadNotices;

/** What {@link WorkGrpcService} and {@link NotificationsGrpcService} call. */
public record WorkUseCases(ActOnMany many, HandOverWork handOver, ReadWork read, ReadNotices notices) {

    public WorkUseCases {
        requireNonNull(many, "many");
        requireNonNull(handOver, "handOver");
        requireNonNull(read, "read");
        requireNonNull(notices, "notices");
    }
}
