package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.proto.v1.AuditGrpc;
import ua.zvernennia.proto.v1.ExportAuditRequest;
import ua.zvernennia.proto.v1.ExportAuditResponse;
import ua.zvernennia.proto.v1.GetAuditStandingRequest;
import ua.zvernennia.proto.v1.SearchAuditRequest;
import ua.zvernennia.proto.v1.VerifyAuditRequest;
import ua.zvernennia.proto.v1.VerifyAuditResponse;
import ua.zvernennia.wire.AuditMapper;

/** Service {@code Audit} over the line of the session. */
final class GrpcAudit implements AuditClient {

    /** A page of an export, or a hundred seals of a proof, may take long on a large table. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Supplier<Channel> line;
    private final CallTimes times;
    private final ScheduledExecutorService clock;

    GrpcAudit(Supplier<Channel> line, CallTimes times, ScheduledExecutorService clock) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public AuditStanding standing() {
        return call(stub -> AuditMapper.fromProto(stub.getAuditStanding(GetAuditStandingRequest.getDefaultInstance())));
    }

    @Override
    public List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
        var request = SearchAuditRequest.newBuilder()
                .setSearch(AuditMapper.toProto(search))
                .setLimit(limit);
        after.ifPresent(place -> request.setAfter(AuditMapper.toProto(place)));
        return call(stub -> stub.searchAudit(request.build()).getEntriesList().stream()
                .map(AuditMapper::fromProto)
                .toList());
    }

    @Override
    public ServerStream export(AuditSearch search, ExportReceiver receiver) {
        var request = ExportAuditRequest.newBuilder()
                .setSearch(AuditMapper.toProto(search))
                .build();
        var stream = new WatchedStream<ExportAuditRequest, ExportAuditResponse>(
                part -> receive(part, receiver), SILENCE, clock);
        AuditGrpc.newStub(line.get()).exportAudit(request, stream);
        return stream;
    }

    @Override
    public ServerStream prove(ProofReceiver receiver) {
        var stream = new WatchedStream<VerifyAuditRequest, VerifyAuditResponse>(
                part -> receive(part, receiver), SILENCE, clock);
        AuditGrpc.newStub(line.get()).verifyAudit(VerifyAuditRequest.getDefaultInstance(), stream);
        return stream;
    }

    private static void receive(ExportAuditResponse part, ExportReceiver receiver) {
        if (part.getEntriesCount() > 0) {
            receiver.rows(
                    part.getEntriesList().stream().map(AuditMapper::fromProto).toList());
        }
        if (part.getCut()) {
            receiver.cut();
        }
    }

    private static void receive(VerifyAuditResponse part, ProofReceiver receiver) {
        if (part.hasProof()) {
            receiver.accept(AuditMapper.fromProto(part.getProof()));
        } else {
            receiver.progress(part.getSealsDone(), part.getSealsTotal());
        }
    }

    private <T> T call(Function<AuditGrpc.AuditBlockingStub, T> remote) {
        try {
            return remote.apply(AuditGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
