package ua.zvernennia.server.usecase.importing;

import java.util.HashMap;
import java.util.Map;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.server.usecase.registration.Numbers;

/** In which journal an organisation registers a kind of document, asked once for each pair. */
final class Journals {

    private final Numbers numbers;
    private final Map<Pair, String> known = new HashMap<>();

    Journals(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Inside a transaction. */
    CardKey keyOf(ImportedCard card) {
        var pair = new Pair(card.content().kind(), card.organisation());
        return card.key(known.computeIfAbsent(pair, p -> numbers.journalFor(p.kind(), p.organisation())));
    }

    private record Pair(DocumentKind kind, String organisation) {}
}
