package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.ApplicantsGrpc;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.ExecutionsGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.NotificationsGrpc;
import ua.zvernennia.proto.v1.ReportsGrpc;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.ContentMapper;
import ua.zvernennia.wire.ErrorCodec;

/** A client that speaks the wire contract and nothing of the workstation: one channel, one session. */
public final class WireClient implements AutoCloseable {

    private static final int CALL_SECONDS = 30;
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Address address;
    private final String token;
    private final ManagedChannel channel;
    private final CardsGrpc.CardsBlockingStub cards;

    private WireClient(Address address, ManagedChannel channel, String token) {
        this.address = requireNonNull(address, "address");
        this.channel = requireNonNull(channel, "channel");
        this.token = requireNonNull(token, "token");
        this.cards = CardsGrpc.newBlockingStub(channel).withInterceptors(new Bearer(token));
    }

    /**
     * Opens a session.
     *
     * @throws ua.zvernennia.model.RegistryException as the server refused
     */
    public static WireClient login(Address address, String login, String password) {
        var channel = channel(address);
        try {
            var request = LoginRequest.newBuilder()
                    .setLogin(login)
                    .setPassword(password)
                    .setWorkstation("lab")
                    .setClientVersion("lab")
                    .build();
            var response = SessionGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
                    .login(request);
            return new WireClient(address, channel, response.getToken());
        } catch (StatusRuntimeException e) {
            channel.shutdownNow();
            throw ErrorCodec.fromStatus(e);
        }
    }

    public static WireClient login(LabServer server, String login, String password) {
        return login(Address.of(server), login, password);
    }

    /**
     * A session that was opened before, on a line that others share; {@link #close()} would close it for all of them.
     *
     * @param token what opened it
     */
    public static WireClient resume(Address address, ManagedChannel line, String token) {
        return new WireClient(address, line, token);
    }

    /** A line in a session that is open already. */
    public static WireClient inSession(Address address, String token) {
        return new WireClient(address, channel(address), token);
    }

    /** What opens the session, for whoever tries it where it does not belong. */
    public String token() {
        return token;
    }

    /** Another connection in the same session. */
    public WireClient another() {
        return new WireClient(address, channel(address), token);
    }

    public Card register(NumberRequest number, CardContent content) {
        return register(RequestId.random(), CardId.random(), number, content);
    }

    public Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
        var message = CardMapper.toProto(request, id, number, content);
        try {
            return CardMapper.fromProto(timed().registerCard(message).getCard());
        } catch (StatusRuntimeException e) {
            throw ErrorCodec.fromStatus(e);
        }
    }

    public Card update(CardId id, long revision, CardContent content) {
        var message = UpdateCardRequest.newBuilder()
                .setRequestId(RequestId.random().text())
                .setCardId(id.text())
                .setRevision(revision)
                .setContent(ContentMapper.toProto(content))
                .build();
        try {
            return CardMapper.fromProto(timed().updateCard(message).getCard());
        } catch (StatusRuntimeException e) {
            throw ErrorCodec.fromStatus(e);
        }
    }

    public Card get(CardId id) {
        try {
            var message = GetCardRequest.newBuilder().setCardId(id.text()).build();
            return CardMapper.fromProto(timed().getCard(message).getCard());
        } catch (StatusRuntimeException e) {
            throw ErrorCodec.fromStatus(e);
        }
    }

    /** The change feed; without a deadline, a stream lasts. */
    public ChangesGrpc.ChangesBlockingStub changes() {
        return ChangesGrpc.newBlockingStub(channel).withInterceptors(new Bearer(token));
    }

    /** Reports; without a deadline, a stream lasts. */
    public ReportsGrpc.ReportsBlockingStub reports() {
        return ReportsGrpc.newBlockingStub(channel).withInterceptors(new Bearer(token));
    }

    /** Trees of resolutions and executions, with the usual deadline. */
    public ExecutionsGrpc.ExecutionsBlockingStub executions() {
        return ExecutionsGrpc.newBlockingStub(channel)
                .withInterceptors(new Bearer(token))
                .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
    }

    /** Persons behind applicants, with the usual deadline. */
    public ApplicantsGrpc.ApplicantsBlockingStub applicants() {
        return ApplicantsGrpc.newBlockingStub(channel)
                .withInterceptors(new Bearer(token))
                .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
    }

    /** Messages of the registry to its users, with the usual deadline. */
    public NotificationsGrpc.NotificationsBlockingStub notices() {
        return NotificationsGrpc.newBlockingStub(channel)
                .withInterceptors(new Bearer(token))
                .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
    }

    /** The calls as they are, for what a well-behaved client would not send. */
    public CardsGrpc.CardsBlockingStub raw() {
        return cards;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private CardsGrpc.CardsBlockingStub timed() {
        return cards.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
    }

    /** A line without a session; whoever opens it closes it. */
    public static ManagedChannel channel(Address address) {
        try {
            var tls = GrpcSslContexts.forClient()
                    .trustManager(address.authority().toFile())
                    .protocols("TLSv1.3")
                    .build();
            return NettyChannelBuilder.forAddress(address.host(), address.port())
                    .sslContext(tls)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(address.authority().toString(), e);
        }
    }

    /**
     * Where it is and whom to trust.
     *
     * @param authority PEM of the authority that signed the server's certificate
     */
    public record Address(String host, int port, Path authority) {

        public static Address of(LabServer server) {
            return new Address("localhost", server.port(), server.certificateAuthority());
        }
    }

    private record Bearer(String token) implements ClientInterceptor {

        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<A> listener, Metadata headers) {
                    headers.put(AUTHORIZATION, "Bearer " + token);
                    super.start(listener, headers);
                }
            };
        }
    }
}
