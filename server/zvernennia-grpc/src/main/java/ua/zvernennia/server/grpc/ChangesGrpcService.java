package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.wire.FeedMapper;

/** The change feed over the wire; what a reader gets and when is in {@link ChangeStream}. */
public final class ChangesGrpcService extends ChangesGrpc.ChangesImplBase {

    private final ChangeFeed feed;
    private final SessionInterceptor.Authenticator check;
    private final OpenStreams streams;
    private final EdgeConfig config;
    private final FeedMeter meter;
    private final Executor senders;

    /**
     * @param check asks whether a session is still open without counting as its use
     * @param senders runs the sending end of each stream for as long as it lasts
     */
    public ChangesGrpcService(
            ChangeFeed feed,
            SessionInterceptor.Authenticator check,
            OpenStreams streams,
            EdgeConfig config,
            FeedMeter meter,
            Executor senders) {
        this.feed = requireNonNull(feed, "feed");
        this.check = requireNonNull(check, "check");
        this.streams = requireNonNull(streams, "streams");
        this.config = requireNonNull(config, "config");
        this.meter = requireNonNull(meter, "meter");
        this.senders = requireNonNull(senders, "senders");
    }

    @Override
    public void watchChanges(WatchChangesRequest request, StreamObserver<WatchChangesResponse> responses) {
        if (!request.hasPosition()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "position is missing", Map.of("field", "position"));
        }
        var from = FeedMapper.fromProto(request.getPosition());
        var session = CallerContext.session();
        var token = CallerContext.token();
        var origin = CallerContext.origin();
        var flow = new Flow<>((ServerCallStreamObserver<WatchChangesResponse>) responses);
        var stream =
                new ChangeStream(feed, flow, session.caller(), () -> check.session(token, origin), config, meter, from);
        senders.execute(() -> {
            var entry = streams.opened(session.id(), flow);
            try {
                stream.run();
            } finally {
                entry.close();
            }
        });
    }
}
