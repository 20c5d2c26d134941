package ua.zvernennia.server.main.rights;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.CreateUserRequest;
import ua.zvernennia.proto.v1.FeedPosition;
import ua.zvernennia.proto.v1.FindPersonsRequest;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.GetCardHistoryRequest;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetDeskPolicyRequest;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.proto.v1.GetPrintTemplateRequest;
import ua.zvernennia.proto.v1.LinkCardsRequest;
import ua.zvernennia.proto.v1.LinkKind;
import ua.zvernennia.proto.v1.ListCardLinksRequest;
import ua.zvernennia.proto.v1.ListFiltersRequest;
import ua.zvernennia.proto.v1.ListMyPositionsRequest;
import ua.zvernennia.proto.v1.ListPersonMergesRequest;
import ua.zvernennia.proto.v1.ListUsersRequest;
import ua.zvernennia.proto.v1.MergePersonsRequest;
import ua.zvernennia.proto.v1.ProposeMarkRequest;
import ua.zvernennia.proto.v1.ReportOfflineReadsRequest;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.UndoMergeRequest;
import ua.zvernennia.proto.v1.UnlinkCardsRequest;
import ua.zvernennia.proto.v1.UnmaskCardRequest;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.ContentMapper;
import ua.zvernennia.wire.DeskMapper;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.FilterMapper;

/** Well-formed requests by call, for whoever has the right to succeed with; an empty message where there is none. */
final class RpcProbes {

    static final String OK = "OK";

    private static final int SECONDS = 20;
    private static final String NOWHERE = "11111111-1111-1111-1111-111111111111";

    private final RegistryClient client;
    private final Map<String, Function<CardId, Message>> probes = Map.ofEntries(
            probe("Session/WhoAmI", id -> WhoAmIRequest.getDefaultInstance()),
            probe("Directory/GetDirectory", id -> GetDirectoryRequest.getDefaultInstance()),
            probe("Cards/StreamCards", id -> StreamCardsRequest.getDefaultInstance()),
            probe(
                    "Cards/FindPreviousCards",
                    id -> FindPreviousCardsRequest.newBuilder()
                            .setSurname("Тестенко")
                            .build()),
            probe(
                    "Changes/WatchChanges",
                    id -> WatchChangesRequest.newBuilder()
                            .setPosition(FeedPosition.newBuilder().setEpoch(NOWHERE))
                            .build()),
            probe(
                    "Cards/RegisterCard",
                    id -> CardMapper.toProto(
                            RequestId.random(),
                            CardId.random(),
                            new NumberRequest("", "Т", Optional.empty()),
                            RegistryClient.appeal("проба"))),
            probe(
                    "Cards/GetCard",
                    id -> GetCardRequest.newBuilder().setCardId(id.text()).build()),
            probe(
                    "Cards/GetCardHistory",
                    id -> GetCardHistoryRequest.newBuilder()
                            .setCardId(id.text())
                            .build()),
            probe(
                    "Cards/UpdateCard",
                    id -> UpdateCardRequest.newBuilder()
                            .setRequestId(RequestId.random().text())
                            .setCardId(id.text())
                            .setRevision(1)
                            .setContent(ContentMapper.toProto(RegistryClient.appeal("змінена")))
                            .build()),
            probe(
                    "Cards/UnmaskCard",
                    id -> UnmaskCardRequest.newBuilder()
                            .setCardId(id.text())
                            .setReason("перевірка адреси")
                            .build()),
            probe(
                    "Applicants/FindPersons",
                    id -> FindPersonsRequest.newBuilder().setText("Проба").build()),
            probe(
                    "Applicants/MergePersons",
                    id -> MergePersonsRequest.newBuilder()
                            .setFromKey("a")
                            .setIntoKey("b")
                            .setReason("проба")
                            .build()),
            probe(
                    "Applicants/UndoMerge",
                    id -> UndoMergeRequest.newBuilder().setMergeId(id.text()).build()),
            probe(
                    "Applicants/ProposeMark",
                    id -> ProposeMarkRequest.newBuilder()
                            .setSurname("Проба")
                            .setSummary("проба")
                            .build()),
            probe("PersonMerges/ListPersonMerges", id -> ListPersonMergesRequest.getDefaultInstance()),
            probe("Desk/GetDeskPolicy", id -> GetDeskPolicyRequest.getDefaultInstance()),
            probe("Desk/ReportOfflineReads", id -> ReportOfflineReadsRequest.getDefaultInstance()),
            probe("Desk/SearchCards", id -> DeskMapper.search("проба", Optional.empty(), 10)),
            probe("Filters/ListFilters", id -> ListFiltersRequest.getDefaultInstance()),
            probe(
                    "Filters/SaveFilter",
                    id -> FilterMapper.toProto(
                            RequestId.random(), UUID.randomUUID(), "проба " + RequestId.random(), "а&ALL")),
            probe("Filters/RemoveFilter", id -> FilterMapper.toProto(RequestId.random(), UUID.randomUUID())),
            probe(
                    "CardLinks/ListCardLinks",
                    id -> ListCardLinksRequest.newBuilder().setCardId(id.text()).build()),
            probe(
                    "CardLinks/LinkCards",
                    id -> LinkCardsRequest.newBuilder()
                            .setCardId(id.text())
                            .setKind(LinkKind.LINK_KIND_RELATES)
                            .setOtherCardId(id.text())
                            .build()),
            probe(
                    "CardLinks/UnlinkCards",
                    id -> UnlinkCardsRequest.newBuilder()
                            .setCardId(id.text())
                            .setKind(LinkKind.LINK_KIND_RELATES)
                            .setOtherCardId(id.text())
                            .build()),
            probe(
                    "PrintForms/GetPrintTemplate",
                    id -> GetPrintTemplateRequest.newBuilder().setForm("rkk").build()),
            probe("People/ListUsers", id -> ListUsersRequest.getDefaultInstance()),
            probe(
                    "People/CreateUser",
                    id -> CreateUserRequest.newBuilder()
                            .setLogin("u" + CardId.random().text())
                            .setDisplayName("Тестова Особа")
                            .build()),
            probe("MyPositions/ListMyPositions", id -> ListMyPositionsRequest.getDefaultInstance()));
    private final CardId card;

    RpcProbes(RegistryClient client, CardId card) {
        this.client = client;
        this.card = card;
    }

    private static Map.Entry<String, Function<CardId, Message>> probe(String call, Function<CardId, Message> request) {
        return Map.entry(call, request);
    }

    /** What came out: {@link #OK} or the code of the refusal. */
    Outcome call(MethodDescriptor<?, ?> method) {
        var probe = probes.get(method.getFullMethodName().substring("zvernennia.v1.".length()));
        var request = probe == null ? empty(method) : probe.apply(card);
        try {
            send(method, request);
            return new Outcome(OK, probe != null);
        } catch (StatusRuntimeException e) {
            return new Outcome(ErrorCodec.fromStatus(e).code().name(), probe != null);
        }
    }

    @SuppressWarnings("unchecked") // requests are those of the method
    private void send(MethodDescriptor<?, ?> method, Message request) {
        var typed = (MethodDescriptor<Message, Message>) method;
        var options = CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
        if (method.getType() == MethodDescriptor.MethodType.UNARY) {
            ClientCalls.blockingUnaryCall(client.authorised(), typed, options, request);
        } else {
            ClientCalls.blockingServerStreamingCall(client.authorised(), typed, options, request)
                    .forEachRemaining(message -> {});
        }
    }

    private static Message empty(MethodDescriptor<?, ?> method) {
        var descriptor = ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
        return DynamicMessage.getDefaultInstance(descriptor.getInputType());
    }

    /** @param probed whether the request was well-formed, so that success and not only refusal is expected */
    record Outcome(String code, boolean probed) {}
}
