package ua.zvernennia.server.usecase.importing;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.importing.Problem.Reason;
import ua.zvernennia.server.usecase.importing.RowReader.ReadRow;

/** Whether a line says the same as a card that is there already. */
final class Comparison {

    private static final CardId NOT_YET = CardId.parse("00000000-0000-0000-0000-000000000000");

    private Comparison() {}

    /** What the line says, to be compared with later lines. */
    static CardFace face(ReadRow row) {
        return CardFace.of(NOT_YET, row.card().orElseThrow());
    }

    /** Why the line cannot be the stored card; empty when nothing would change. */
    static Optional<Problem> withStored(ReadRow row, CardFace stored) {
        var mine = face(row);
        if (!mine.organisation().equals(stored.organisation())) {
            return Optional.of(problem(row, ImportColumn.NUMBER, Reason.NUMBER_TAKEN, ""));
        }
        return mine.difference(stored, row.values().keySet())
                .map(column -> problem(row, column, Reason.CARD_DIFFERS, column.heading()));
    }

    /** Why the line cannot stand beside an earlier one with the same number; empty when it only repeats it. */
    static Optional<Problem> withEarlier(ReadRow row, long fingerprint, int earlierLine) {
        return face(row).fingerprint() == fingerprint
                ? Optional.empty()
                : Optional.of(problem(row, ImportColumn.NUMBER, Reason.TWICE_IN_FILE, Integer.toString(earlierLine)));
    }

    private static Problem problem(ReadRow row, ImportColumn column, Reason reason, String detail) {
        return new Problem(
                row.line(), column.heading(), row.values().getOrDefault(column, ""), reason, List.of(detail));
    }
}
