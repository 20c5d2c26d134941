package ua.zvernennia.bench.feed;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.SessionRepository;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * Where each reader of the feed begins: at its end, as the reader's own sight names it, since a reader with another's
 * position is told to reload. A workstation learns it with its list; six thousand lists would keep the server busy
 * for many minutes before anything is measured, so it is worked out here by the server's own classes.
 */
final class Positions {

    private final DatabaseConfig config;

    Positions(LabServer.Database database) {
        requireNonNull(database, "database");
        config = new DatabaseConfig(database.url(), database.user(), database.password(), 1);
    }

    /** Lines of a token and {@code EPOCH:XID:SEQ}. */
    List<String> withTokens(List<String> tokens) {
        try (var database = Database.open(config)) {
            return database.transactions().inTransaction(() -> {
                var end = database.feed().position();
                var rights = database.rights().current();
                var sessions = database.sessions();
                return tokens.stream()
                        .map(token -> token + ' ' + text(end, epoch(token, end, rights, sessions)))
                        .toList();
            });
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String epoch(String token, FeedPosition end, RightsSource.Now rights, SessionRepository sessions) {
        var user = sessions.find(hash(token)).orElseThrow().user();
        return Sight.of(rights.state(), rights.subject(user)).epoch(end.epoch());
    }

    private static String text(FeedPosition end, String epoch) {
        return epoch + ':' + Long.toUnsignedString(end.xid()) + ':' + Long.toUnsignedString(end.seq());
    }
}
