package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A port that the server opens: free, or held by a server of the same data directory. */
final class PortCheck implements Check {

    private final String setting;
    private final String host;
    private final int port;
    private final BooleanSupplier ownServerRuns;

    /** @param setting name of the setting, e.g. "listen.port" */
    PortCheck(String setting, String host, int port, BooleanSupplier ownServerRuns) {
        this.setting = requireNonNull(setting, "setting");
        this.host = requireNonNull(host, "host");
        this.port = port;
        this.ownServerRuns = requireNonNull(ownServerRuns, "ownServerRuns");
    }

    @Override
    public List<Finding> look() {
        if (port == 0) {
            return List.of(Finding.good(setting + ": any free one"));
        }
        InetAddress address;
        try {
            address = host.isEmpty() ? null : InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return List.of(Finding.wrong(setting + ": the host " + host
                    + " has no address (expected: an address of this machine, or empty)"));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return List.of(Finding.good(setting + ": " + port + " is free"));
        } catch (IOException e) {
            return List.of(
                    ownServerRuns.getAsBoolean()
                            ? Finding.good(setting + ": " + port + " is held by the running server")
                            : Finding.wrong(setting + ": " + port + " is taken by another program (expected: free;"
                                    + " `ss -ltnp` names it, or set another port)"));
        }
    }
}
