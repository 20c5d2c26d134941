package ua.zvernennia.bench.security;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;
import ua.zvernennia.proto.v1.Card;
import ua.zvernennia.proto.v1.CardState;
import ua.zvernennia.proto.v1.Person;
import ua.zvernennia.proto.v1.RegNumber;
import ua.zvernennia.proto.v1.Registration;
import ua.zvernennia.proto.v1.UserState;

/**
 * Mass assignment: requests that carry, beside what they may say, what only the server decides, under every number that a
 * field could have. The server must decide nevertheless.
 */
final class ExtraFieldAttack implements Attack {

    private static final String WHO = "registrar-b";
    private static final int NUMBERS = 60;

    @Override
    public String name() {
        return "extra fields";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        register(target, findings);
        createUser(target, findings);
        for (var rpc : target.methods()) {
            same(target, findings, rpc);
        }
    }

    private static void register(Target target, Findings findings) throws Exception {
        var rpc = target.method("Cards/RegisterCard");
        var lawful = new LawfulMessages(KnownIds.none()).message(rpc.request());
        var organisation = target.town().single("select id::text from org_unit where code = ?", Town.A);
        var wished = Card.newBuilder()
                .setRevision(999)
                .setState(CardState.CARD_STATE_CLOSED)
                .setChangedBy("ніхто")
                .setRegistration(Registration.newBuilder()
                        .setYear(1999)
                        .setNumber(RegNumber.newBuilder().setRunning(777_777))
                        .setRegisteredOn("1999-01-01")
                        .setOrganisationId(organisation))
                .build();
        var message = extended(lawful, wished.toByteString());
        var outcome = findings.judged(rpc, target.call(rpc, message.toByteArray(), WHO));
        if (outcome.code() != Status.Code.OK) {
            findings.failed("a lawful registration is refused: " + outcome);
            return;
        }
        var id = lawful.getField(rpc.request().findFieldByName("card_id")).toString();
        var stored = target.town().single("""
                select concat_ws(' ', d.state, d.revision, o.code, coalesce(d.confidentiality, '-'), d.running < 700000,
                                 d.year = extract(year from clock_timestamp() at time zone 'Europe/Kyiv'))
                  from document d join org_unit o on o.id = d.organisation_id where d.id = ?::uuid""", id);
        if (!stored.equals("REGISTERED 1 " + Town.B + " - t t")) {
            findings.failed("the caller decided what the server decides: " + stored);
        }
    }

    private static void createUser(Target target, Findings findings) throws Exception {
        var rpc = target.method("People/CreateUser");
        var lawful = DynamicMessage.newBuilder(rpc.request())
                .setField(rpc.request().findFieldByName("login"), "wished")
                .setField(rpc.request().findFieldByName("display_name"), "Бажаний Користувач")
                .build();
        var wished = Person.newBuilder().setState(UserState.USER_STATE_ACTIVE).build();
        var outcome = findings.judged(
                rpc, target.call(rpc, extended(lawful, wished.toByteString()).toByteArray(), "admin"));
        var state = target.town().ids("select state from app_user where login = 'wished'");
        if (outcome.code() != Status.Code.OK || !state.equals(List.of("INVITED"))) {
            findings.failed("a user made with wishes: " + outcome.code() + ' ' + state);
        }
    }

    /** What a method does not know changes nothing in how it answers. */
    private static void same(Target target, Findings findings, Rpc rpc) throws InterruptedException {
        var messages = new LawfulMessages(KnownIds.none());
        if (Stream.of("/Logout", "/Login", "/RemoveSecondFactor").anyMatch(rpc.name()::endsWith)) {
            return; // a second wrong code or password waits for its delay
        }
        var plain = findings.judged(
                rpc, target.call(rpc, messages.message(rpc.request()).toByteArray(), WHO));
        var bytes = extended(messages.message(rpc.request()), ByteString.copyFrom("бажання", StandardCharsets.UTF_8));
        var wished = findings.judged(rpc, target.call(rpc, bytes.toByteArray(), WHO));
        if (plain.code() != wished.code() || !plain.reason().equals(wished.reason())) {
            findings.failed(
                    rpc.name() + " answers otherwise with extra fields: " + plain.reason() + ' ' + wished.reason());
        }
    }

    private static DynamicMessage extended(DynamicMessage lawful, ByteString wishes) {
        var extra = UnknownFieldSet.newBuilder();
        for (int number = 1; number <= NUMBERS; number++) {
            if (lawful.getDescriptorForType().findFieldByNumber(number) == null) {
                extra.addField(
                        number,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(wishes)
                                .addVarint(7)
                                .build());
            }
        }
        return lawful.toBuilder().setUnknownFields(extra.build()).build();
    }
}
