package ua.zvernennia.bench.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.sync.Headless;

/**
 * A workstation without window, in a process that the campaign kills: tells the state of its list, then writes until it
 * dies. Before each write a line {@code TRY}, after each acknowledgement a line {@code ACK} is forced to the disk.
 */
@Command(name = "station", hidden = true, description = "a headless workstation for the cache campaign")
public final class Station implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Option(names = "--server", required = true, description = "HOST:PORT")
    private String server = "";

    @Option(names = "--ca", required = true, description = "PEM of the authority")
    private Path authority = Path.of("");

    @Option(names = "--home", required = true, description = "data area of this workstation")
    private Path home = Path.of("");

    @Option(names = "--login", required = true, description = "whose workstation it is")
    private String login = "";

    @Option(names = "--journal", required = true, description = "where tries and acknowledgements are written")
    private Path journal = Path.of("");

    @Option(names = "--seed", required = true, description = "of what it writes")
    private long seed;

    @Option(names = "--clock", description = "seconds that its clock is ahead (default ${DEFAULT-VALUE})")
    private long ahead;

    @Override
    public Integer call() throws IOException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(ahead));
        try (var station = new Headless(new DataArea(home), authority, clock, (topic, properties) -> {})) {
            logIn(station);
            settled(station);
            System.out.println("STATE " + Rows.digest(Rows.of(station.index().current())));
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line) {
                    case "write" -> write(station);
                    case "clear" -> station.data().clearCache();
                    case "state" -> {
                        settled(station);
                        System.out.println(
                                "STATE " + Rows.digest(Rows.of(station.index().current())));
                    }
                    default -> {
                        return 0;
                    }
                }
            }
            return 0;
        }
    }

    private void logIn(Headless station) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                station.session().login(ServerAddress.parse(server), login, "demo".toCharArray());
                return;
            } catch (RegistryException e) {
                if (e.code().kind() != ErrorCode.Kind.TRANSIENT || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** On line, nothing waits, nothing is left that a restore took away, and the list stands still. */
    private static void settled(Headless station) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            var status = station.connection().status();
            quiet = status.state() == State.ONLINE && status.waiting() == 0 && !bringBack(station) ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not settled: " + status);
            }
            pause();
        }
    }

    /**
     * Sends again what the server had acknowledged and a restore took away, as its author would.
     *
     * @return whether there was any
     */
    private static boolean bringBack(Headless station) {
        var lost = station.data().unsent().stream()
                .filter(unsent -> unsent.refusal()
                        .filter(ErrorCode.LOST_IN_RESTORE::equals)
                        .isPresent())
                .toList();
        for (var each : lost) {
            try {
                station.unsent().resend(each.request());
            } catch (RegistryException e) {
                System.err.println("not brought back: " + e.code() + ", " + e.getMessage());
                pause();
            }
        }
        return !lost.isEmpty();
    }

    /** Registers and changes until the process is killed or standard input says otherwise. */
    private void write(Headless station) throws IOException {
        var random = new Random(seed);
        var known = new ArrayList<CardId>();
        for (int i = 0; System.in.available() == 0; i++) {
            var text = login + ' ' + seed + ' ' + i;
            if (known.isEmpty() || random.nextInt(3) > 0) {
                var id = CardId.random();
                note("TRY", id, text);
                var content = Appeals.about(text, LocalDate.now(KYIV));
                if (done(() -> station.cards()
                        .register(RequestId.random(), id, new NumberRequest("", "П", Optional.empty()), content))) {
                    note("ACK", id, text);
                    known.add(id);
                }
            } else {
                var id = known.get(random.nextInt(known.size()));
                note("TRY", id, text);
                if (done(() -> station.cards()
                        .update(
                                RequestId.random(),
                                id,
                                station.cards().load(id).revision(),
                                Appeals.about(text, LocalDate.now(KYIV))))) {
                    note("ACK", id, text);
                }
            }
        }
    }

    /** What waits or is refused by a broken disk is not acknowledged; both go on. */
    private static boolean done(Runnable write) {
        try {
            write.run();
            return true;
        } catch (RegistryException e) {
            pause();
            return false;
        }
    }

    private void note(String what, CardId id, String text) throws IOException {
        Files.writeString(
                journal,
                what + ' ' + id.text() + ' ' + text + '\n',
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
