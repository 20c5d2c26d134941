package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.ContinueLoginRequest;
import ua.zvernennia.proto.v1.DirectoryGrpc;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.GetCardHistoryRequest;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.StreamCardsResponse;
import ua.zvernennia.proto.v1.UnmaskCardRequest;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.CardRowMapper;
import ua.zvernennia.wire.ContentMapper;
import ua.zvernennia.wire.DeskMapper;
import ua.zvernennia.wire.DirectoryMapper;
import ua.zvernennia.wire.FeedMapper;
import ua.zvernennia.wire.SessionMapper;
import ua.zvernennia.wire.UpdateMapper;

/** The services of one server over one channel; the token of the session rides in the metadata of every call. */
final class GrpcRegistryClient implements RegistryClient {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final int KEY_BYTES = 32;

    private final Supplier<ManagedChannel> channels;
    private final CallTimes times;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("zvernennia-stream-watchdog").factory());
    private ManagedChannel line;
    private volatile String token = "";

    GrpcRegistryClient(Supplier<ManagedChannel> channels, CallTimes times) {
        this.channels = requireNonNull(channels, "channels");
        this.times = requireNonNull(times, "times");
        line = channels.get();
    }

    @Override
    public LoginAnswer login(String login, char[] password, String workstation, String clientVersion, String ticket) {
        var request = LoginRequest.newBuilder()
                .setLogin(login)
                .setPassword(new String(password)) // protobuf knows no other way; short-lived and never logged
                .setWorkstation(workstation)
                .setClientVersion(clientVersion)
                .setTicket(ticket)
                .build();
        return call(() -> answer(SessionGrpc.newBlockingStub(channel())
                .withDeadlineAfter(times.call())
                .login(request)));
    }

    @Override
    public LoginAnswer continueWithCode(String challenge, String code) {
        return proceed(ContinueLoginRequest.newBuilder()
                .setChallenge(challenge)
                .setCode(code)
                .build());
    }

    @Override
    public LoginAnswer continueWithPassword(String challenge, char[] password, String ticket) {
        return proceed(ContinueLoginRequest.newBuilder()
                .setChallenge(challenge)
                .setNewPassword(new String(password))
                .setTicket(ticket)
                .build());
    }

    @Override
    public AccountClient account() {
        return new GrpcAccountClient(this::channel, times);
    }

    @Override
    public void logout() {
        call(() -> SessionGrpc.newBlockingStub(channel())
                .withDeadlineAfter(times.call())
                .logout(LogoutRequest.getDefaultInstance()));
        token = "";
    }

    @Override
    public Optional<ua.zvernennia.model.directory.Directory> directory(String knownVersion) {
        var request =
                GetDirectoryRequest.newBuilder().setKnownVersion(knownVersion).build();
        return call(() -> DirectoryMapper.fromProto(DirectoryGrpc.newBlockingStub(channel())
                .withDeadlineAfter(times.call())
                .getDirectory(request)));
    }

    @Override
    public Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
        var message = CardMapper.toProto(request, id, number, content);
        return call(() -> CardMapper.fromProto(cards().registerCard(message).getCard()));
    }

    @Override
    public Card update(RequestId request, CardId id, long revision, CardContent content) {
        var message = UpdateCardRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(id.text())
                .setRevision(revision)
                .setContent(ContentMapper.toProto(content))
                .build();
        return call(() -> CardMapper.fromProto(cards().updateCard(message).getCard()));
    }

    @Override
    public Card load(CardId id) {
        var message = GetCardRequest.newBuilder().setCardId(id.text()).build();
        return call(() -> CardMapper.fromProto(cards().getCard(message).getCard()));
    }

    @Override
    public Card unmask(CardId id, String reason) {
        var message = UnmaskCardRequest.newBuilder()
                .setCardId(id.text())
                .setReason(reason)
                .build();
        return call(() -> CardMapper.fromProto(cards().unmaskCard(message).getCard()));
    }

    @Override
    public List<CardRevision> history(CardId id) {
        var message = GetCardHistoryRequest.newBuilder().setCardId(id.text()).build();
        return call(() -> cards().getCardHistory(message).getRevisionsList().stream()
                .map(CardMapper::fromProto)
                .toList());
    }

    @Override
    public List<CardRow> previous(PersonName name, String phone, int limit) {
        var message = FindPreviousCardsRequest.newBuilder()
                .setSurname(name.surname())
                .setGivenName(name.givenName())
                .setPatronymic(name.patronymic())
                .setPhone(phone)
                .setLimit(limit)
                .build();
        return call(() -> cards().findPreviousCards(message).getRowsList().stream()
                .map(CardRowMapper::fromProto)
                .toList());
    }

    @Override
    public ExecutionsClient executions() {
        return new GrpcExecutions(this::channel, times);
    }

    @Override
    public ActsClient acts() {
        return new GrpcActs(this::channel, times);
    }

    @Override
    public DeskClient desk() {
        return new GrpcDesk(this::channel, times);
    }

    @Override
    public FiltersClient filters() {
        return new GrpcFilters(this::channel, times);
    }

    @Override
    public LinksClient links() {
        return new GrpcLinks(this::channel, times);
    }

    @Override
    public FormsClient forms() {
        return new GrpcForms(this::channel, times);
    }

    @Override
    public ReportsClient reports() {
        return new GrpcReports(this::channel, times, clock);
    }

    @Override
    public ApplicantsClient applicants() {
        return new GrpcApplicants(this::channel, times);
    }

    @Override
    public AdministrationClient administration() {
        return new GrpcAdministration(this::channel, times, clock);
    }

    @Override
    public FilesClient files() {
        return new GrpcFiles(this::channel, times);
    }

    @Override
    public ServerStream streamCards(Optional<LocalDate> from, CardsReceiver receiver) {
        var stream = new WatchedStream<StreamCardsRequest, StreamCardsResponse>(
                message -> {
                    if (message.hasPosition()) {
                        receiver.begin(FeedMapper.fromProto(message.getPosition()), message.getTotal());
                    }
                    if (message.getRowsCount() > 0) {
                        receiver.rows(message.getRowsList().stream()
                                .map(CardRowMapper::fromProto)
                                .toList());
                    }
                },
                times.silence(),
                clock);
        CardsGrpc.newStub(channel()).streamCards(DeskMapper.stream(from), stream);
        return stream;
    }

    @Override
    public ServerStream watch(FeedPosition position, ChangesReceiver receiver) {
        var request = WatchChangesRequest.newBuilder()
                .setPosition(FeedMapper.toProto(position))
                .build();
        var stream = new WatchedStream<WatchChangesRequest, WatchChangesResponse>(
                message -> {
                    if (message.hasReloadRequired()) {
                        receiver.reloadRequired();
                    } else if (message.hasBatch()) {
                        receiver.batch(FeedMapper.fromProto(message.getBatch()));
                    }
                },
                times.silence(),
                clock);
        ChangesGrpc.newStub(channel()).watchChanges(request, stream);
        return stream;
    }

    @Override
    public synchronized void renewLine() {
        line.shutdownNow();
        line = channels.get();
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        line.shutdownNow();
        try {
            line.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CardsGrpc.CardsBlockingStub cards() {
        return CardsGrpc.newBlockingStub(channel()).withDeadlineAfter(times.call());
    }

    private synchronized Channel channel() {
        return ClientInterceptors.intercept(line, new TokenBearer());
    }

    private LoginAnswer proceed(ContinueLoginRequest request) {
        return call(() -> answer(AccountGrpc.newBlockingStub(channel())
                .withDeadlineAfter(times.call())
                .continueLogin(request)));
    }

    private LoginAnswer answer(LoginResponse answer) {
        if (answer.hasNextStep()) {
            return SessionSteps.due(answer.getNextStep());
        }
        token = answer.getToken();
        var session = new LoggedIn(
                SessionMapper.fromProto(answer.getUser()),
                SessionMapper.fromProto(answer.getExpiresAt()),
                key(answer.getCardsKey()),
                key(answer.getOutboxKey()),
                answer.getServerId(),
                UpdateMapper.fromProto(answer.getWantedVersion()));
        return new LoginAnswer.In(session, answer.getRecoveryCodesList());
    }

    private static SecretKey key(ByteString bytes) {
        if (bytes.size() != KEY_BYTES) {
            throw new RegistryException(ErrorCode.INTERNAL, "key of " + bytes.size() + " bytes (expected: 32)");
        }
        return new SecretKeySpec(bytes.toByteArray(), "AES");
    }

    private static <T> T call(Supplier<T> remote) {
        try {
            return remote.get();
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }

    private final class TokenBearer implements ClientInterceptor {

        @Override
        public <Q, S> ClientCall<Q, S> interceptCall(MethodDescriptor<Q, S> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<S> responses, Metadata headers) {
                    if (!token.isEmpty()) {
                        headers.put(AUTHORIZATION, "Bearer " + token);
                    }
                    super.start(responses, headers);
                }
            };
        }
    }
}
