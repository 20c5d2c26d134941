package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import javax.crypto.SecretKey;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Two Derby databases per server and user, both encrypted with keys that the server gives after login. */
public final class DerbyStorage implements LocalStorage {

    private static final System.Logger LOG = System.getLogger(DerbyStorage.class.getName());

    private final Path root;
    private final Clock clock;

    /**
     * Prepares Derby, whose few settings for a whole process can only be system properties.
     *
     * @param root folder of all local databases
     */
    public DerbyStorage(Path root, Clock clock) {
        this.root = requireNonNull(root, "root");
        this.clock = requireNonNull(clock, "clock");
        // Derby's own log is discarded: for a broken page it quotes the whole page, decrypted.
        System.setProperty("derby.stream.error.method", "java.io.OutputStream.nullOutputStream");
        System.setProperty("derby.storage.logBufferSize", "8388608"); // the default of 32 KB is up to 4.6 times slower
    }

    @Override
    public void warmUp() {
        DerbyDatabase.warmUp();
    }

    @Override
    public Opened open(String server, String user, SecretKey cardsKey, SecretKey outboxKey) {
        var folder = root.resolve(name(server)).resolve(name(user));
        create(folder);
        boolean aside = false;
        Outbox outbox;
        try {
            outbox = openOutbox(folder.resolve("outbox"), outboxKey);
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.CACHE_IN_USE) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "outbox unreadable, kept aside", e);
            setAside(folder.resolve("outbox"));
            outbox = openOutbox(folder.resolve("outbox"), outboxKey);
            aside = true;
        }
        try {
            return new Opened(openCards(folder.resolve("cards"), cardsKey), outbox, aside);
        } catch (RegistryException e) {
            outbox.close();
            throw e;
        }
    }

    /** Reads it once, since a broken page shows only then. */
    private static Outbox openOutbox(Path folder, SecretKey key) {
        var outbox = new DerbyOutbox(DerbyDatabase.open(folder, key, DerbyOutbox.SCHEMA), key);
        try {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "outbox: {0} entries",
                    outbox.entries().size());
            return outbox;
        } catch (RegistryException e) {
            outbox.close();
            throw e;
        }
    }

    private static CardCache openCards(Path folder, SecretKey key) {
        return new DerbyCardCache(openCardDatabase(folder, key), () -> fresh(folder, key), folder, key);
    }

    private static DerbyDatabase openCardDatabase(Path folder, SecretKey key) {
        try {
            return DerbyDatabase.open(folder, key, DerbyCardCache.SCHEMA);
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.CACHE_IN_USE) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "card cache cannot be opened, begun anew", e);
            return fresh(folder, key);
        }
    }

    private static DerbyDatabase fresh(Path folder, SecretKey key) {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
        return DerbyDatabase.open(folder, key, DerbyCardCache.SCHEMA);
    }

    private void setAside(Path folder) {
        try {
            Files.move(folder, folder.resolveSibling("outbox-aside-" + clock.millis()));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Identities come from a server and become names of folders: nothing that could lead elsewhere is taken. */
    private static String name(String identity) {
        if (!identity.matches("[0-9A-Za-z-]{1,64}")) {
            throw new RegistryException(ErrorCode.INTERNAL, "identity from the server is no UUID");
        }
        return identity;
    }

    private static RegistryException damaged(IOException e) {
        return new RegistryException(ErrorCode.CACHE_DAMAGED, "local folder", e);
    }
}
