package ua.zvernennia.bench.load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.city.documents.KindShares;

/**
 * A server with a demo city and people at their desks; runs the work and looks afterwards.
 *
 * @param cards in the city before the day begins
 * @param people who work
 * @param windows of registrars and operators that stay open
 * @param connections that all share
 */
record LoadTown(int cards, int people, int windows, int connections) {

    private static final Duration SETTLING = Duration.ofSeconds(60);

    /** Starts the server; it knows the people already. */
    LabServer start(Path folder) throws SQLException {
        System.out.printf("a city of %d cards, %d people, %d open windows%n", cards, people, windows);
        var server =
                LabServer.startWithCity(Programs.ofThisBuild(), folder.resolve("server"), cards, KindShares.APPEALS);
        Crowd.populate(server, people);
        return server;
    }

    /** Lets the documents go their ways, then asks whether everything is as it must be. */
    Outcome work(LabServer server, Spell spell) throws SQLException, InterruptedException {
        var meter = new Meter();
        var ledger = new Ledger();
        var proof = new Proof(server.database());
        proof.begin();
        double seconds;
        long changes;
        List<String> wrong;
        try (var crowd = Crowd.sitDown(server, connections, meter);
                var watchers = Watchers.of(watched(crowd), meter)) {
            seconds = spell.run(crowd, ledger, meter);
            Spin.until("the windows are up to date", SETTLING, () -> settled(proof, ledger, watchers));
            wrong = new ArrayList<>(proof.of(ledger, watchers.seen()));
            changes = watchers.changes();
        }
        if (ledger.different() > 0) {
            wrong.add("repeats answered otherwise than the first time: " + ledger.different());
        }
        if (ledger.finished() < spell.documents().size()) {
            wrong.add(
                    "documents that did not come through: " + (spell.documents().size() - ledger.finished()));
        }
        server.stop();
        var audit = server.command("audit", "verify");
        if (audit.exit() != 0) {
            wrong.add("audit: " + audit.output());
        }
        return new Outcome(meter, ledger, changes, seconds, wrong);
    }

    private List<Desk> watched(Crowd crowd) {
        return crowd.offices().stream()
                .flatMap(office -> Stream.of(office.desk(Post.REGISTRAR), office.desk(Post.OPERATOR)))
                .limit(windows)
                .toList();
    }

    /** Whether the feed brought everything; what is wrong otherwise is told afterwards. */
    private static boolean settled(Proof proof, Ledger ledger, Watchers watchers) {
        try {
            return proof.of(ledger, watchers.seen()).stream().noneMatch(line -> line.contains("in the window"));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
