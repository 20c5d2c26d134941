package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedTail;
import ua.zvernennia.wire.FeedMapper;

/**
 * The change feed over the wire; what a reader gets and when is in {@link ChangeStream}. Bound by hand, since messages go
 * out as bytes that many streams share.
 */
public final class ChangesGrpcService implements BindableService, AutoCloseable {

    private static final MethodDescriptor<WatchChangesRequest, Outgoing> WATCH =
            ChangesGrpc.getWatchChangesMethod().toBuilder(
                            ChangesGrpc.getWatchChangesMethod().getRequestMarshaller(), Outgoing.MARSHALLER)
                    .build();

    private final ChangeFeed feed;
    private final FeedTail<byte[]> tail;
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
        this.tail = feed.tail(Outgoing::change);
        this.check = requireNonNull(check, "check");
        this.streams = requireNonNull(streams, "streams");
        this.config = requireNonNull(config, "config");
        this.meter = requireNonNull(meter, "meter");
        this.senders = requireNonNull(senders, "senders");
    }

    @Override
    public ServerServiceDefinition bindService() {
        var service = ServiceDescriptor.newBuilder(ChangesGrpc.SERVICE_NAME)
                .setSchemaDescriptor(ChangesGrpc.getServiceDescriptor().getSchemaDescriptor())
                .addMethod(WATCH)
                .build();
        return ServerServiceDefinition.builder(service)
                .addMethod(WATCH, ServerCalls.asyncServerStreamingCall(this::watchChanges))
                .build();
    }

    /** How many streams wait for news. */
    int readers() {
        return tail.readers();
    }

    /** Streams that run go on out of the database; close it after them. */
    @Override
    public void close() {
        tail.close();
    }

    private void watchChanges(WatchChangesRequest request, StreamObserver<Outgoing> responses) {
        if (!request.hasPosition()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "position is missing", Map.of("field", "position"));
        }
        var from = FeedMapper.fromProto(request.getPosition());
        var session = CallerContext.session();
        var token = CallerContext.token();
        var origin = CallerContext.origin();
        var flow = new Flow<>((ServerCallStreamObserver<Outgoing>) responses);
        var stream = new ChangeStream(
                feed,
                tail,
                flow,
                session.caller(),
                () -> check.session(token, origin).caller(),
                config,
                meter,
                from);
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
