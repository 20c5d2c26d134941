package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One line to several instances of a registry. Each workstation draws its own order of them and calls the first that is
 * connected: so they share the load, a place in the queue of logins is kept, and when an instance is gone the next call
 * goes to another one. It is asked for again all the while, and the load comes back once it answers.
 *
 * <p>gRPC's own policies either spread the calls of one workstation or stay with whom they once chose.
 */
final class SeveralServers extends ManagedChannel {

    /** Longer than a connection takes or fails. */
    private static final Duration FIRST_CONNECTION = Duration.ofSeconds(6);

    private final List<ManagedChannel> lines;

    /** @param lines one for each instance, at least one; closed with this one */
    SeveralServers(List<ManagedChannel> lines, RandomGenerator random) {
        requireNonNull(random, "random");
        var drawn = new ArrayList<>(lines);
        for (int i = drawn.size() - 1; i > 0; i--) {
            Collections.swap(drawn, i, random.nextInt(i + 1));
        }
        this.lines = List.copyOf(drawn);
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        return connected().newCall(method, options);
    }

    @Override
    public String authority() {
        return lines.getFirst().authority();
    }

    @Override
    public ManagedChannel shutdown() {
        lines.forEach(ManagedChannel::shutdown);
        return this;
    }

    @Override
    public ManagedChannel shutdownNow() {
        lines.forEach(ManagedChannel::shutdownNow);
        return this;
    }

    @Override
    public boolean isShutdown() {
        return lines.stream().allMatch(ManagedChannel::isShutdown);
    }

    @Override
    public boolean isTerminated() {
        return lines.stream().allMatch(ManagedChannel::isTerminated);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        for (var line : lines) {
            if (!line.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** The first in this workstation's order that is connected. Every call asks those before it to connect again. */
    private ManagedChannel connected() {
        for (var line : lines) {
            if (line.getState(true) == ConnectivityState.READY) {
                return line;
            }
        }
        return firstToConnect();
    }

    /** All are connecting by now; one is passed over when it cannot. */
    private ManagedChannel firstToConnect() {
        for (var line : lines) {
            var connected = new CompletableFuture<Boolean>();
            watch(line, connected);
            if (connected
                    .completeOnTimeout(false, FIRST_CONNECTION.toMillis(), TimeUnit.MILLISECONDS)
                    .join()) {
                return line;
            }
        }
        return lines.getFirst(); // tells what is wrong
    }

    private static void watch(ManagedChannel line, CompletableFuture<Boolean> connected) {
        var state = line.getState(true);
        switch (state) {
            case READY -> connected.complete(true);
            case TRANSIENT_FAILURE, SHUTDOWN -> connected.complete(false);
            case IDLE, CONNECTING -> line.notifyWhenStateChanged(state, () -> watch(line, connected));
        }
    }
}
