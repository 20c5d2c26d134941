package ua.zvernennia.bench.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * What the stations tried and what was acknowledged to them.
 *
 * @param allowed by card, the texts it may have at the end: the last acknowledged one and those tried after it, whose answer
 *     was never heard
 */
record Journal(int tries, int acknowledged, Map<CardId, List<String>> allowed) {

    static Journal read(Path file) throws IOException {
        int tries = 0;
        int acknowledged = 0;
        var texts = new LinkedHashMap<CardId, List<String>>();
        var confirmed = new LinkedHashMap<CardId, List<String>>();
        for (var entry : Files.readAllLines(file)) {
            var words = entry.split(" ", 3);
            var card = CardId.parse(words[1]);
            var tried = texts.computeIfAbsent(card, id -> new ArrayList<>());
            if (words[0].equals("TRY")) {
                tries++;
                tried.add(words[2]);
            } else {
                acknowledged++;
                tried.removeIf(text -> !text.equals(words[2]));
                confirmed.put(card, tried);
            }
        }
        return new Journal(tries, acknowledged, confirmed);
    }

    /** Acknowledged writes that are not at the server, in words. */
    List<String> violations(Map<CardId, CardRow> rows) {
        var found = new ArrayList<String>();
        allowed.forEach((card, texts) -> {
            var row = rows.get(card);
            if (row == null) {
                found.add("acknowledged and not there: " + card.text());
            } else if (!texts.contains(row.summary())) {
                found.add("card " + card.text() + " says '" + row.summary() + "' (expected: one of " + texts + ')');
            }
        });
        return found;
    }
}
