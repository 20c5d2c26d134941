package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.ui.Texts;

/** Finds cards of the list by a part of their number, newest first. Answers from memory, in less than a frame. */
final class NumberLookup {

    private static final int ROWS_MAX = 20;

    private final CardIndex index;

    NumberLookup(CardIndex index) {
        this.index = requireNonNull(index, "index");
    }

    List<Choice> find(String typed) {
        return rows(typed).stream().map(NumberLookup::choice).toList();
    }

    /** The one card whose whole number this is; empty too when several years have given it. */
    Optional<Choice> exact(String typed) {
        try {
            var number = RegNumber.parse(typed);
            var found = rows(typed).stream()
                    .filter(row -> row.number().equals(number))
                    .toList();
            return found.size() == 1 ? Optional.of(choice(found.getFirst())) : Optional.empty();
        } catch (RegistryException e) {
            return Optional.empty(); // not a whole number yet
        }
    }

    /** How a chosen card is shown; the text itself when it names no card of the list. */
    String shown(String code) {
        return id(code).flatMap(id -> index.current().row(id))
                .map(row -> choice(row).text())
                .orElse(code);
    }

    /** The card that a text names; empty for what was typed and matches none. */
    static Optional<CardId> id(String code) {
        try {
            return code.isBlank() ? Optional.empty() : Optional.of(CardId.parse(code));
        } catch (RegistryException e) {
            return Optional.empty();
        }
    }

    private List<CardRow> rows(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        var query = new CardQuery("", Map.of(CardColumn.REG_NUMBER, typed.strip()), Optional.empty(), List.of());
        var hits = index.current().find(query, () -> false);
        return IntStream.range(0, Math.min(ROWS_MAX, hits.count()))
                .mapToObj(hits::rowAt)
                .toList();
    }

    private static Choice choice(CardRow row) {
        return new Choice(
                row.id().text(),
                Texts.format(
                        Messages.DuplicateField_card,
                        row.number().text(),
                        DateText.format(row.registeredOn()),
                        row.applicant()));
    }
}
