package ua.zvernennia.bench.cache;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.rpc.CardsReceiver;
import ua.zvernennia.rpc.Endpoint;
import ua.zvernennia.rpc.GrpcServers;

/** What the server itself says that a user may see, over a line without faults and without a cache. */
final class Truth {

    private final GrpcServers servers;
    private final int port;
    private final String login;

    Truth(Path trust, Path authority, int port, String login) {
        servers = new GrpcServers(requireNonNull(trust, "trust"), Optional.of(authority));
        this.port = port;
        this.login = login;
    }

    List<CardRow> rows() {
        var rows = new ArrayList<CardRow>();
        try (var client = servers.connect(new Endpoint("localhost", port))) {
            client.login(login, "demo".toCharArray(), "truth", "0", "");
            client.streamCards(Optional.empty(), new CardsReceiver() {
                        @Override
                        public void begin(FeedPosition position, int total) {
                            rows.clear();
                        }

                        @Override
                        public void rows(List<CardRow> more) {
                            rows.addAll(more);
                        }
                    })
                    .await();
            client.logout();
        }
        return rows;
    }
}
