package ua.zvernennia.bench.load;

import static java.util.Objects.requireNonNull;

import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.function.Supplier;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.ActOnExecutionTreeRequest;
import ua.zvernennia.proto.v1.CountExecutionFoldersRequest;
import ua.zvernennia.proto.v1.CountUnreadNotificationsRequest;
import ua.zvernennia.proto.v1.ExecutionFolder;
import ua.zvernennia.proto.v1.FindPersonsRequest;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.GetExecutionTreeRequest;
import ua.zvernennia.proto.v1.ListExecutionFolderRequest;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.TreeActMapper;
import ua.zvernennia.wire.TreeMapper;

/** One person at a workstation: the calls that it makes, each measured. */
final class Desk {

    private static final int ROWS = 100;

    private final String login;
    private final String position;
    private final WireClient client;
    private final Meter meter;

    Desk(String login, String position, WireClient client, Meter meter) {
        this.login = requireNonNull(login, "login");
        this.position = requireNonNull(position, "position");
        this.client = requireNonNull(client, "client");
        this.meter = requireNonNull(meter, "meter");
    }

    String login() {
        return login;
    }

    String position() {
        return position;
    }

    WireClient client() {
        return client;
    }

    Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
        return meter.measure("RegisterCard", () -> client.register(request, id, number, content));
    }

    /** Looks at the tree, then does the act on what was seen. */
    Done act(CardId card, TreeAct act) {
        var message = ActOnExecutionTreeRequest.newBuilder()
                .setRequestId(RequestId.random().text())
                .setCardId(card.text())
                .setKnownRevision(tree(card).tree().revision())
                .setAct(TreeActMapper.toProto(act))
                .build();
        var name = "Act " + act.kind().name().toLowerCase(Locale.ROOT);
        return new Done(send(name, message), () -> send("Act again", message));
    }

    TreeView tree(CardId card) {
        var message =
                GetExecutionTreeRequest.newBuilder().setCardId(card.text()).build();
        return call(
                "GetExecutionTree",
                () -> TreeMapper.fromProto(
                        client.executions().getExecutionTree(message).getView()));
    }

    Card card(CardId card) {
        return meter.measure("GetCard", () -> client.get(card));
    }

    void folders() {
        call(
                "CountExecutionFolders",
                () -> client.executions().countExecutionFolders(CountExecutionFoldersRequest.getDefaultInstance()));
    }

    void folder(ExecutionFolder folder) {
        var message = ListExecutionFolderRequest.newBuilder()
                .setFolder(folder)
                .setLimit(ROWS)
                .build();
        call("ListExecutionFolder", () -> client.executions().listExecutionFolder(message));
    }

    void earlierOf(String surname) {
        var message = FindPreviousCardsRequest.newBuilder().setSurname(surname).build();
        call("FindPreviousCards", () -> client.raw().findPreviousCards(message));
    }

    void persons(String text) {
        var message = FindPersonsRequest.newBuilder().setText(text).build();
        call("FindPersons", () -> client.applicants().findPersons(message));
    }

    void notices() {
        call(
                "CountUnreadNotifications",
                () -> client.notices().countUnreadNotifications(CountUnreadNotificationsRequest.getDefaultInstance()));
    }

    private TreeView send(String name, ActOnExecutionTreeRequest message) {
        return call(
                name,
                () -> TreeMapper.fromProto(
                        client.executions().actOnExecutionTree(message).getView()));
    }

    private <T> T call(String name, Supplier<T> call) {
        return meter.measure(name, () -> {
            try {
                return call.get();
            } catch (StatusRuntimeException e) {
                throw ErrorCodec.fromStatus(e);
            }
        });
    }

    /**
     * An act that was acknowledged.
     *
     * @param again sends the same words once more, as after an answer that was lost
     */
    record Done(TreeView view, Supplier<TreeView> again) {}
}
