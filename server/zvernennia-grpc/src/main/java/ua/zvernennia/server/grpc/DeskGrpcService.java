package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.DeskGrpc;
import ua.zvernennia.proto.v1.GetDeskPolicyRequest;
import ua.zvernennia.proto.v1.GetDeskPolicyResponse;
import ua.zvernennia.proto.v1.ReportOfflineReadsRequest;
import ua.zvernennia.proto.v1.ReportOfflineReadsResponse;
import ua.zvernennia.proto.v1.SearchCardsRequest;
import ua.zvernennia.proto.v1.SearchCardsResponse;
import ua.zvernennia.server.usecase.desk.KeepDesks;
import ua.zvernennia.server.usecase.desk.SearchCards;
import ua.zvernennia.wire.CardRowMapper;
import ua.zvernennia.wire.DeskMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class DeskGrpcService extends DeskGrpc.DeskImplBase {

    private final KeepDesks desks;
    private final SearchCards search;

    public DeskGrpcService(KeepDesks desks, SearchCards search) {
        this.desks = requireNonNull(desks, "desks");
        this.search = requireNonNull(search, "search");
    }

    @Override
    public void getDeskPolicy(GetDeskPolicyRequest request, StreamObserver<GetDeskPolicyResponse> responses) {
        responses.onNext(DeskMapper.toProto(desks.policy(CallerContext.caller())));
        responses.onCompleted();
    }

    @Override
    public void reportOfflineReads(
            ReportOfflineReadsRequest request, StreamObserver<ReportOfflineReadsResponse> responses) {
        desks.report(CallerContext.caller(), DeskMapper.fromProto(request));
        responses.onNext(ReportOfflineReadsResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void searchCards(SearchCardsRequest request, StreamObserver<SearchCardsResponse> responses) {
        var before = DeskMapper.day(request.getRegisteredBefore(), "registeredBefore");
        var rows = search.execute(CallerContext.caller(), request.getText(), before, request.getLimit());
        var answer = SearchCardsResponse.newBuilder().setMore(rows.size() == request.getLimit());
        rows.forEach(row -> answer.addRows(CardRowMapper.toProto(row)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }
}
