package ua.zvernennia.bench.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardRow;

/** Lists compared by a digest of every field of every line. */
final class Rows {

    private Rows() {}

    static List<CardRow> of(Snapshot snapshot) {
        var hits = snapshot.find(CardQuery.EVERYTHING, () -> false);
        return IntStream.range(0, hits.count()).mapToObj(hits::rowAt).toList();
    }

    /** "COUNT/DIGEST", whatever the order. */
    static String digest(List<CardRow> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.stream()
                    .map(CardRow::toString)
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return rows.size() + "/" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
