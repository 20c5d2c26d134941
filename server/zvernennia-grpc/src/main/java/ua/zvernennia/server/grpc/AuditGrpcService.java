package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.proto.v1.AuditGrpc;
import ua.zvernennia.proto.v1.ExportAuditRequest;
import ua.zvernennia.proto.v1.ExportAuditResponse;
import ua.zvernennia.proto.v1.GetAuditStandingRequest;
import ua.zvernennia.proto.v1.GetAuditStandingResponse;
import ua.zvernennia.proto.v1.SearchAuditRequest;
import ua.zvernennia.proto.v1.SearchAuditResponse;
import ua.zvernennia.proto.v1.VerifyAuditRequest;
import ua.zvernennia.proto.v1.VerifyAuditResponse;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.AuditMapper;

/** Wire in, use case, wire out. No rules live here; what the use cases throw is for {@link ErrorInterceptor}. */
public final class AuditGrpcService extends AuditGrpc.AuditImplBase {

    private final AuditUseCases audit;
    private final OpenStreams streams;
    private final Duration patience;
    private final Executor runners;

    /** @param runners runs exports and proofs, which block on the database and on their readers */
    public AuditGrpcService(AuditUseCases audit, OpenStreams streams, Duration patience, Executor runners) {
        this.audit = requireNonNull(audit, "audit");
        this.streams = requireNonNull(streams, "streams");
        this.patience = requireNonNull(patience, "patience");
        this.runners = requireNonNull(runners, "runners");
    }

    @Override
    public void getAuditStanding(GetAuditStandingRequest request, StreamObserver<GetAuditStandingResponse> responses) {
        responses.onNext(AuditMapper.toProto(audit.search().standing(CallerContext.caller())));
        responses.onCompleted();
    }

    @Override
    public void searchAudit(SearchAuditRequest request, StreamObserver<SearchAuditResponse> responses) {
        var after = request.hasAfter()
                ? Optional.of(AuditMapper.fromProto(request.getAfter()))
                : Optional.<AuditPlace>empty();
        var response = SearchAuditResponse.newBuilder();
        audit.search()
                .page(CallerContext.caller(), AuditMapper.fromProto(request.getSearch()), after, request.getLimit())
                .forEach(entry -> response.addEntries(AuditMapper.toProto(entry)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void exportAudit(ExportAuditRequest request, StreamObserver<ExportAuditResponse> responses) {
        var caller = CallerContext.caller();
        var search = AuditMapper.fromProto(request.getSearch());
        var flow = new Flow<>((ServerCallStreamObserver<ExportAuditResponse>) responses);
        run(flow, () -> export(caller, search, flow));
    }

    @Override
    public void verifyAudit(VerifyAuditRequest request, StreamObserver<VerifyAuditResponse> responses) {
        var caller = CallerContext.caller();
        var flow = new Flow<>((ServerCallStreamObserver<VerifyAuditResponse>) responses);
        run(flow, () -> prove(caller, flow));
    }

    private void run(Flow<?> flow, Runnable work) {
        var session = CallerContext.session().id();
        runners.execute(() -> {
            var entry = streams.opened(session, flow);
            try {
                work.run();
                flow.complete();
            } catch (RuntimeException e) {
                flow.fail(e); // this thread is not the call's own, where the interceptor would see it
            } finally {
                entry.close();
            }
        });
    }

    private void export(Caller caller, AuditSearch search, Flow<ExportAuditResponse> flow) {
        boolean cut = audit.export().execute(caller, search, entries -> {
            var message = ExportAuditResponse.newBuilder();
            entries.forEach(entry -> message.addEntries(AuditMapper.toProto(entry)));
            send(flow, message.build());
        });
        if (cut) {
            send(flow, ExportAuditResponse.newBuilder().setCut(true).build());
        }
    }

    private void prove(Caller caller, Flow<VerifyAuditResponse> flow) {
        var proof = audit.prove().execute(caller, (done, total) -> {
            send(
                    flow,
                    VerifyAuditResponse.newBuilder()
                            .setSealsDone(done)
                            .setSealsTotal(total)
                            .build());
            return flow.alive();
        });
        send(
                flow,
                VerifyAuditResponse.newBuilder()
                        .setProof(AuditMapper.toProto(proof))
                        .build());
    }

    /** As fast as the receiver takes it. */
    private <R> void send(Flow<R> flow, R message) {
        if (!flow.awaitReady(patience)) {
            throw flow.alive()
                    ? new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "the receiver took nothing for " + patience)
                    : new RegistryException(ErrorCode.REPORT_CANCELLED, "the receiver has gone");
        }
        flow.send(message);
    }
}
