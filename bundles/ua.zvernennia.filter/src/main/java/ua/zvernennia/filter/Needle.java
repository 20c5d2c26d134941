package ua.zvernennia.filter;

import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;

/** A fragment to look for, folded once for all rows. */
final class Needle {

    private final String wide;
    private final String wideNumber;
    private final String codes;
    private final String codesNumber;

    Needle(String fragment) {
        wide = Folding.wide(fragment);
        wideNumber = Folding.wideNumber(fragment);
        codes = Folding.codes(wide);
        codesNumber = Folding.codes(wideNumber);
    }

    /** The codes to look for; document numbers are compared with Latin look-alikes read as Cyrillic. */
    String codes(CardColumn column) {
        return column == CardColumn.REG_NUMBER ? codesNumber : codes;
    }

    /** Whether equal codes do not yet mean equal characters. */
    boolean needsProof() {
        return codes.indexOf(Folding.OTHER) >= 0;
    }

    /** The proof, by the characters themselves. */
    boolean isIn(CardColumn column, CardRow row) {
        var shown = column.text(row);
        return column == CardColumn.REG_NUMBER
                ? Folding.wideNumber(shown).contains(wideNumber)
                : Folding.wide(shown).contains(wide);
    }
}
