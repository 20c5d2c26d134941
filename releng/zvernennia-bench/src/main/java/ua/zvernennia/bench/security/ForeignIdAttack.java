package ua.zvernennia.bench.security;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;

/**
 * Every method that takes an id, with ids of another organisation: whoever asks must get the very answer that an id of
 * nothing gets, and nothing may have changed.
 */
final class ForeignIdAttack implements Attack {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Users and positions are in the directory, which everybody reads: that they exist is no secret. */
    private static final Set<String> ADMINISTRATORS = Set.of("admin", "security");

    /** The id names what the caller makes, so that the second call meets what the first one made. */
    private static final Set<String> MAKES =
            Set.of("zvernennia.v1.Filters/SaveFilter", "zvernennia.v1.ReportDesk/WriteFigureNote");

    @Override
    public String name() {
        return "foreign ids";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        for (var who : Town.INSIDERS) {
            target.visitors().token(who); // a session to be ended by somebody else
        }
        var before = target.town().fingerprint();
        var foreign = new LawfulMessages(target.town().secrets());
        var nothing = new LawfulMessages(KnownIds.none());
        for (var rpc : target.methods()) {
            if (!takesId(rpc.request(), new HashSet<>()) || MAKES.contains(rpc.name())) {
                continue;
            }
            for (var who : Town.STRANGERS) {
                if (ADMINISTRATORS.contains(who) && ofPeople(rpc)) {
                    continue; // their trade
                }
                var real = ask(target, findings, rpc, foreign, who);
                var unreal = ask(target, findings, rpc, nothing, who);
                if (!plain(real).equals(plain(unreal))) {
                    findings.failed(
                            rpc.name() + " tells " + who + " what exists: " + plain(real) + " and " + plain(unreal));
                }
            }
        }
        if (!target.town().fingerprint().equals(before)) {
            findings.failed("something of another organisation was changed");
        }
    }

    private static boolean ofPeople(Rpc rpc) {
        return Stream.of(".People/", ".Access/", ".Administration/").anyMatch(rpc.name()::contains);
    }

    private static RawCaller.Outcome ask(Target target, Findings findings, Rpc rpc, LawfulMessages messages, String who)
            throws InterruptedException {
        var outcome = findings.judged(
                rpc, target.call(rpc, messages.message(rpc.request()).toByteArray(), who));
        if (outcome.answered(Town.SECRET)) {
            findings.failed(rpc.name() + " shows " + who + " a card of another organisation");
        }
        return outcome;
    }

    /** The answer without the ids in it. */
    private static String plain(RawCaller.Outcome outcome) {
        return outcome.code() + " " + outcome.reason() + ' '
                + ID.matcher(outcome.said()).replaceAll("ID");
    }

    private static boolean takesId(Descriptor type, Set<String> seen) {
        return seen.add(type.getFullName())
                && type.getFields().stream()
                        .anyMatch(field -> KnownIds.names(field)
                                || field.getJavaType()
                                                == com.google.protobuf.Descriptors.FieldDescriptor.JavaType.MESSAGE
                                        && takesId(field.getMessageType(), seen));
    }
}
