package ua.zvernennia.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;

/** Another registrar who changes a card while it is open elsewhere: for the pictures of the documentation. */
@Command(name = "colleague", hidden = true, description = "adds a sentence to the summary and the note of a card")
final class Colleague implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "of the server on this machine")
    private int port;

    @Option(names = "--ca", required = true, description = "PEM of the server's authority")
    private Path authority;

    @Option(names = "--card", required = true, description = "id of the card")
    private String card;

    @Override
    public Integer call() {
        var address = new WireClient.Address("localhost", port, authority);
        try (var client = WireClient.login(address, "registrar2", "demo")) {
            var stored = client.get(CardId.parse(card));
            var changed = client.update(stored.id(), stored.revision(), withMore(stored.content()));
            System.out.println("revision " + changed.revision());
            return 0;
        }
    }

    private static CardContent withMore(CardContent content) {
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                content.applicants(),
                content.citizens(),
                content.classification(),
                content.whereabouts(),
                content.summary() + " Заявниця телефонувала ще раз.",
                content.controlDate(),
                content.controlRule(),
                Optional.empty(),
                "Передано диспетчерській службі.");
    }
}
