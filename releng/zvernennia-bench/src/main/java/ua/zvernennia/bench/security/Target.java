package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import io.grpc.ManagedChannel;
import java.util.List;
import java.util.NoSuchElementException;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;

/**
 * What is attacked.
 *
 * @param methods all that the server offers
 */
record Target(LabServer server, ManagedChannel channel, List<Rpc> methods, Town town, Visitors visitors) {

    Target {
        requireNonNull(server, "server");
        requireNonNull(channel, "channel");
        methods = List.copyOf(methods);
        requireNonNull(town, "town");
        requireNonNull(visitors, "visitors");
    }

    RawCaller caller() {
        return new RawCaller(channel);
    }

    /** A method by service and name, e.g. {@code Cards/GetCard}. */
    Rpc method(String name) {
        return methods.stream()
                .filter(rpc -> rpc.name().equals("zvernennia.v1." + name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the server does not offer " + name));
    }

    /** Calls in somebody's name. */
    RawCaller.Outcome call(Rpc rpc, byte[] request, String who) throws InterruptedException {
        return caller().call(rpc, request, visitors.token(who));
    }
}
