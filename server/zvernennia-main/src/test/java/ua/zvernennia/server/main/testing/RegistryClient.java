package ua.zvernennia.server.main.testing;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.DirectoryGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.ContentMapper;
import ua.zvernennia.wire.ErrorCodec;

/** A plain client over real TLS; failures come out as {@code RegistryException}, as at a workstation. */
public final class RegistryClient implements AutoCloseable {

    private static final int DEADLINE_SECONDS = 20;

    private final ManagedChannel channel;
    private volatile String token = "";

    private RegistryClient(ManagedChannel channel) {
        this.channel = channel;
    }

    public static RegistryClient connect(int port, Path authority) {
        try {
            var tls =
                    GrpcSslContexts.forClient().trustManager(authority.toFile()).build();
            return new RegistryClient(NettyChannelBuilder.forAddress("localhost", port)
                    .sslContext(tls)
                    .build());
        } catch (SSLException e) {
            throw new IllegalArgumentException(authority.toString(), e);
        }
    }

    public LoginResponse login(String login, String password) {
        var answer = translated(() -> sessions()
                .login(LoginRequest.newBuilder()
                        .setLogin(login)
                        .setPassword(password)
                        .setWorkstation("test")
                        .setClientVersion("0.1.0-test")
                        .build()));
        token = answer.getToken();
        return answer;
    }

    /** Goes on with a session that another client opened. */
    public void resume(String openToken) {
        token = openToken;
    }

    /** The token stays set, to see what a closed one opens. */
    public void logout() {
        translated(() -> sessions().logout(LogoutRequest.getDefaultInstance()));
    }

    public Card register(RequestId request, CardId id, CardContent content) {
        var message = CardMapper.toProto(request, id, new NumberRequest("", "Т", Optional.empty()), content);
        return translated(
                () -> CardMapper.fromProto(cards().registerCard(message).getCard()));
    }

    public Card update(RequestId request, CardId id, long revision, CardContent content) {
        var message = UpdateCardRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(id.text())
                .setRevision(revision)
                .setContent(ContentMapper.toProto(content))
                .build();
        return translated(() -> CardMapper.fromProto(cards().updateCard(message).getCard()));
    }

    public Card card(CardId id) {
        var message = GetCardRequest.newBuilder().setCardId(id.text()).build();
        return translated(() -> CardMapper.fromProto(cards().getCard(message).getCard()));
    }

    public SessionGrpc.SessionBlockingStub sessions() {
        return SessionGrpc.newBlockingStub(authorised()).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    public CardsGrpc.CardsBlockingStub cards() {
        return CardsGrpc.newBlockingStub(authorised()).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Without a deadline: a stream lasts. */
    public ChangesGrpc.ChangesStub changes() {
        return ChangesGrpc.newStub(authorised());
    }

    public DirectoryGrpc.DirectoryBlockingStub directory() {
        return DirectoryGrpc.newBlockingStub(authorised()).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    public ManagedChannel channel() {
        return channel;
    }

    /** Runs a call; its refusal comes out as a workstation sees it. */
    public static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            throw ErrorCodec.fromStatus(e);
        }
    }

    /** An appeal of a fictitious person that the server of {@link ServerExtension} accepts. */
    public static CardContent appeal(String summary) {
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 5),
                List.of(new Applicant(
                        new PersonName("Тестенко", "Марія", "Петрівна"), "вул. Вигадана, 1", "0440000000", "")),
                1,
                Classification.NONE,
                new Whereabouts("м. Київ", "м. Київ", District.OTHER, District.OTHER),
                summary,
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /** The channel with the token of this session in every call. */
    public Channel authorised() {
        var headers = new Metadata();
        if (!token.isEmpty()) {
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        }
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
