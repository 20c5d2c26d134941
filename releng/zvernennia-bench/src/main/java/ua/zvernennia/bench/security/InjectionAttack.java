package ua.zvernennia.bench.security;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import io.grpc.Status;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.FindPreviousCardsResponse;
import ua.zvernennia.proto.v1.ListUsersRequest;
import ua.zvernennia.proto.v1.ListUsersResponse;

/** Texts that another language would take for its own: SQL in every text field of every method, line ends for the log. */
final class InjectionAttack implements Attack {

    private static final String FORGED = "time=2026-01-01T00:00:00Z level=INFO logger=Forged event=forged";
    private static final List<String> TEXTS = List.of(
            "'; drop table document cascade; --",
            "' or '1'='1",
            "') or true --",
            "1; update app_user set state = 'BLOCKED'",
            "$$; select pg_sleep(30); $$",
            "\\'; select 1; --",
            "рядок\r\n" + FORGED,
            "рядок\u2028" + FORGED,
            "${jndi:ldap://127.0.0.1:1/x}");
    private static final List<String> WIDE = List.of("%", "_%", "' or '1'='1", "%' --", "*", ".*", "\\%", "Законо%");
    private static final List<String> WHO = List.of("registrar-b", "admin", "auditor");

    @Override
    public String name() {
        return "injection";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        var schema = "select count(*) || ' ' || md5(string_agg(relname, ',' order by relname)) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'report')";
        var before = target.town().single(schema);
        for (var rpc : target.methods()) {
            for (var field : texts(rpc.request(), new HashSet<>())) {
                for (int i = 0; i < TEXTS.size(); i++) {
                    send(target, findings, rpc, field, TEXTS.get(i), WHO.get(i % WHO.size()));
                }
            }
        }
        if (!target.town().single(schema).equals(before)) {
            findings.failed("the tables are others than before");
        }
        blocked(target, findings);
        wide(target, findings);
        try (var lines = Files.lines(target.server().log())) {
            lines.filter(line -> line.startsWith("time=2026-01-01"))
                    .findFirst()
                    .ifPresent(line -> findings.failed("a line of the log is forged"));
        }
    }

    private static void send(Target target, Findings findings, Rpc rpc, FieldDescriptor field, String text, String who)
            throws InterruptedException {
        var message = new LawfulMessages(KnownIds.none()).with(rpc.request(), field, text);
        var token = target.visitors().token(who);
        var outcome = findings.judged(rpc, target.caller().call(rpc, message.toByteArray(), token));
        if (outcome.reason().startsWith("SESSION_E") || rpc.name().endsWith("/Logout")) {
            target.visitors().lost(who, token);
        }
        if (outcome.code() == Status.Code.DEADLINE_EXCEEDED) {
            findings.failed(rpc.name() + " is held up by " + field.getFullName());
        }
    }

    private static void blocked(Target target, Findings findings) throws Exception {
        var blocked = target.town().ids("select login from app_user where state = 'BLOCKED'");
        if (!blocked.isEmpty()) {
            findings.failed("blocked by a text: " + blocked);
        }
    }

    /** A sign of a pattern is a letter like any other: it must not find what a person did not ask for. */
    private static void wide(Target target, Findings findings) throws Exception {
        var find = target.method("Cards/FindPreviousCards");
        var users = target.method("People/ListUsers");
        for (var text : WIDE) {
            var cards = findings.judged(
                    find,
                    target.call(
                            find,
                            FindPreviousCardsRequest.newBuilder()
                                    .setSurname(text)
                                    .build()
                                    .toByteArray(),
                            "registrar-a"));
            if (FindPreviousCardsResponse.parseFrom(cards.answer()).getRowsCount() > 0) {
                findings.failed("previous cards are found by " + text);
            }
            var listed = findings.judged(
                    users,
                    target.call(
                            users,
                            ListUsersRequest.newBuilder().setText(text).build().toByteArray(),
                            "admin"));
            if (ListUsersResponse.parseFrom(listed.answer()).getUsersCount() > 0) {
                findings.failed("users are found by " + text);
            }
        }
    }

    private static List<FieldDescriptor> texts(Descriptor type, Set<String> seen) {
        var found = new ArrayList<FieldDescriptor>();
        if (seen.add(type.getFullName())) {
            for (var field : type.getFields()) {
                if (field.getJavaType() == JavaType.STRING) {
                    found.add(field);
                } else if (field.getJavaType() == JavaType.MESSAGE) {
                    found.addAll(texts(field.getMessageType(), seen));
                }
            }
        }
        return found;
    }
}
