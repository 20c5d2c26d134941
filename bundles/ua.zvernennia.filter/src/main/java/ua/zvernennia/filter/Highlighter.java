package ua.zvernennia.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.TextRange;
import ua.zvernennia.model.registration.CardRow;

/** Finds the typed fragments again in the texts of one row. */
final class Highlighter {

    private final List<Needle> anywhere;
    private final Map<CardColumn, List<Needle>> columns = new EnumMap<>(CardColumn.class);

    Highlighter(CardQuery query) {
        anywhere = Compiler.words(query.anywhere());
        query.columns()
                .forEach((column, fragment) -> columns.put(column, Conditions.needles(query.match(column), fragment)));
    }

    Map<CardColumn, List<TextRange>> ranges(CardRow row) {
        var result = new EnumMap<CardColumn, List<TextRange>>(CardColumn.class);
        for (var column : CardColumn.values()) {
            var needles = new ArrayList<>(anywhere);
            needles.addAll(columns.getOrDefault(column, List.of()));
            if (!needles.isEmpty()) {
                var ranges = ranges(column, column.text(row), needles);
                if (!ranges.isEmpty()) {
                    result.put(column, ranges);
                }
            }
        }
        return result;
    }

    private static List<TextRange> ranges(CardColumn column, String shown, List<Needle> needles) {
        boolean number = column == CardColumn.REG_NUMBER;
        var places = places(shown);
        var text = number ? Folding.wideNumber(shown) : Folding.wide(shown);
        var marked = new BitSet(shown.length());
        for (var needle : needles) {
            var wide = number ? needle.asNumber().wide() : needle.wide();
            for (int at = text.indexOf(wide); at >= 0; at = text.indexOf(wide, at + 1)) {
                if (at > 0 && needle.atStart()) {
                    break;
                }
                marked.set(places[at], places[at + wide.length()]);
            }
        }
        var ranges = new ArrayList<TextRange>();
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            ranges.add(new TextRange(start, end - start));
            start = marked.nextSetBit(end);
        }
        return ranges;
    }

    /** For each character of the folded text, and for its end, where that begins in the shown text. */
    private static int[] places(String shown) {
        if (Folding.inPlace(shown)) {
            var places = new int[shown.length() + 1];
            for (int i = 0; i < places.length; i++) {
                places[i] = i;
            }
            return places;
        }
        // A letter and its combining marks fold together; what stands before a place folds to that many characters.
        var length = Normalizer.normalize(shown, Normalizer.Form.NFC).length();
        var places = new int[length + 1];
        int place = 0;
        for (int i = 0; i < shown.length() && place <= length; i++) {
            int folded = Normalizer.normalize(shown.substring(0, i + 1), Normalizer.Form.NFC)
                    .length();
            while (place < folded) {
                places[place++] = i;
            }
        }
        places[length] = shown.length();
        return places;
    }
}
