package ua.zvernennia.ui.machine;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One workstation a user and machine: a second start knocks at the first one, which comes to the front, and ends. They
 * meet at a socket in the user's data folder, so that users of one machine do not meet. Where there can be no socket
 * (a path that is too long, a file system without them) every start is a first one.
 */
public final class OneStart implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OneStart.class.getName());
    private static final String NAME = "start";

    private final Path socket;
    private final Optional<ServerSocketChannel> door;

    private OneStart(Path socket, Optional<ServerSocketChannel> door) {
        this.socket = socket;
        this.door = door;
    }

    /**
     * Becomes the first start, or knocks at it.
     *
     * @param folder the user's own
     * @return empty when another one runs: it has been told
     */
    public static Optional<OneStart> at(Path folder) {
        var socket = requireNonNull(folder, "folder").resolve(NAME);
        try {
            if (Files.exists(socket) && knocks(socket)) {
                return Optional.empty();
            }
            Files.deleteIfExists(socket); // left behind by one that was killed
            var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(socket));
            return Optional.of(new OneStart(socket, Optional.of(door)));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a second start will not be noticed: {0}", e.getMessage());
            return Optional.of(new OneStart(socket, Optional.empty()));
        }
    }

    /** @param knocked called on a thread of its own for each further start */
    public void listen(Runnable knocked) {
        door.ifPresent(open ->
                Thread.ofPlatform().daemon().name("zvernennia-second-start").start(() -> answer(open, knocked)));
    }

    @Override
    public void close() {
        try {
            if (door.isPresent()) {
                door.get().close();
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the socket stays", e); // the next start removes it
        }
    }

    /** The connection is the knock: a byte more could find the door closed again. */
    private static boolean knocks(Path socket) {
        try (var line = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return line.isConnected();
        } catch (IOException e) {
            return false; // nobody is behind it any more
        }
    }

    private static void answer(ServerSocketChannel door, Runnable knocked) {
        while (door.isOpen()) {
            try (var line = door.accept()) {
                LOG.log(Level.DEBUG, "a second start, connected: {0}", line.isConnected());
                knocked.run();
            } catch (IOException e) {
                return; // closed: the program ends
            }
        }
    }
}
