package ua.zvernennia.bench.security;

import io.grpc.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;

/** Messages without sense for every method: none ends as a defect, nothing leaks, memory stays as it was. */
final class FuzzAttack implements Attack {

    private static final List<String> WHO = List.of("registrar-b", "head-b", "admin", "security", "auditor");

    /** Each of their calls may cost a hash of a password: they get one message in so many. */
    private static final Set<String> HASHING = Set.of(
            "zvernennia.v1.Session/Login",
            "zvernennia.v1.Account/ContinueLogin",
            "zvernennia.v1.Account/ChangePassword",
            "zvernennia.v1.Access/ResetPassword");

    private static final int HASHING_SHARE = 20;
    private static final int THREADS = 8;
    private static final int WARMING = 50;
    private static final long GROWTH_MAX = 64L << 20;

    private final int messages;
    private final long seed;

    /** @param messages for each method */
    FuzzAttack(int messages, long seed) {
        this.messages = messages;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        long pid = target.server().pid();
        shower(target, findings, WARMING); // what is loaded once is no leak
        long before = heap(target);
        shower(target, findings, messages);
        long after = heap(target);
        System.out.printf("fuzz: live heap before %d MiB, after %d MiB%n", before >> 20, after >> 20);
        if (after - before > GROWTH_MAX) {
            findings.failed("memory grew from " + before + " to " + after);
        }
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            findings.failed("the server is gone");
        }
    }

    private void shower(Target target, Findings findings, int count) throws Exception {
        var known = target.town().secrets();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < target.methods().size(); i++) {
                var rpc = target.methods().get(i);
                var fuzz = new MessageFuzz(new Random(seed + i), known);
                int share = HASHING.contains(rpc.name()) ? Math.max(1, count / HASHING_SHARE) : count;
                running.add(threads.submit(() -> {
                    send(target, findings, rpc, fuzz, share);
                    return null;
                }));
            }
            for (var done : running) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the shower ended early", e.getCause());
        }
    }

    private static void send(Target target, Findings findings, Rpc rpc, MessageFuzz fuzz, int count)
            throws InterruptedException {
        boolean leaves = rpc.name().endsWith("/Logout");
        for (int i = 0; i < count; i++) {
            var who = WHO.get(i % WHO.size());
            var token = leaves ? "left" + "x".repeat(39) : target.visitors().token(who);
            var outcome = findings.judged(rpc, target.caller().call(rpc, fuzz.next(rpc.request()), token));
            if (outcome.code() == Status.Code.UNAUTHENTICATED) {
                target.visitors().lost(who, token); // the method ended the session of its caller
            }
            if (!who.equals("auditor") && outcome.answered(Town.SECRET)) {
                findings.failed(rpc.name() + " shows " + who + " a card of another organisation");
            }
        }
    }

    private static long heap(Target target) throws IOException, InterruptedException {
        return new HeapProbe(target.server().opsPort(), target.server().pid()).used();
    }
}
