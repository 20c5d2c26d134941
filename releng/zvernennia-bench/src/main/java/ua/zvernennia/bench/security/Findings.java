package ua.zvernennia.bench.security;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;

/** What the campaign has seen so far. Many threads tell it. */
final class Findings {

    private static final Set<Status.Code> DEFECTS =
            Set.of(Status.Code.INTERNAL, Status.Code.UNKNOWN, Status.Code.DATA_LOSS, Status.Code.UNIMPLEMENTED);
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|java\\.|org\\.postgresql|ua\\.zvernennia\\.server|(?i:\\bselect \\w+ |\\binsert"
                    + " into )");

    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> callsOfAttacks = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private String attack = "";

    /** What follows belongs to this attack. */
    synchronized void begin(String name) {
        attack = name;
        callsOfAttacks.putIfAbsent(name, 0);
    }

    /** Counts an answer; a defect, or a word of the inside, is a failure whoever asked. */
    synchronized RawCaller.Outcome judged(Rpc rpc, RawCaller.Outcome outcome) {
        count();
        answers.merge(outcome.reason().isEmpty() ? outcome.code().name() : outcome.reason(), 1, Integer::sum);
        if (DEFECTS.contains(outcome.code())) {
            failed(rpc.name() + ": " + outcome.code() + ' ' + outcome.said());
        }
        if (INSIDE.matcher(outcome.said()).find()) {
            failed(rpc.name() + " tells of the inside: " + outcome.said());
        }
        return outcome;
    }

    /** Something tried that is no call. */
    synchronized void count() {
        callsOfAttacks.merge(attack, 1, Integer::sum);
    }

    synchronized void failed(String what) {
        failures.add(attack + ": " + what);
    }

    synchronized int calls(String name) {
        return callsOfAttacks.getOrDefault(name, 0);
    }

    synchronized int failures() {
        return failures.size();
    }

    /** For a person to read. */
    synchronized void print() {
        System.out.printf("tried %s%n", callsOfAttacks);
        System.out.printf("answers %s%n", answers);
        failures.stream().limit(200).forEach(failure -> System.out.println("FAILED " + failure));
        System.out.println(
                failures.isEmpty() ? "campaign security: passed" : "campaign security: FAILED " + failures.size());
    }
}
