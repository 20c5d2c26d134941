package ua.zvernennia.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.model.list.TextRange;
import ua.zvernennia.model.registration.CardRow;

class HighlightsTest {

    @Test
    void theFragmentIsMarkedWhereItStandsHoweverItIsWritten() {
        assertThat(highlights(
                        "Мар’яненко та Мар'яна",
                        CardQuery.EVERYTHING.with(CardColumn.SUMMARY, Match.FRAGMENT, "МАР'ЯН")))
                .isEqualTo(List.of(new TextRange(0, 6), new TextRange(14, 6)));
    }

    @Test
    void aStartIsMarkedOnlyAtTheStart() {
        assertThat(highlights("дах над дахом", CardQuery.EVERYTHING.with(CardColumn.SUMMARY, Match.START, "дах")))
                .isEqualTo(List.of(new TextRange(0, 3)));
    }

    @Test
    void wordsThatMeetBecomeOneRange() {
        assertThat(highlights("дахова", anywhere("дах ахо"))).isEqualTo(List.of(new TextRange(0, 4)));
    }

    @Test
    void lettersMadeOfTwoCharactersAreMarkedWhole() {
        assertThat(highlights("и\u0306осип и\u0306", anywhere("й")))
                .isEqualTo(List.of(new TextRange(0, 2), new TextRange(7, 2)));
        assertThat(highlights("и\u0306осип", anywhere("осип"))).isEqualTo(List.of(new TextRange(2, 4)));
    }

    @Property(tries = 200)
    void everyTypedFragmentOfAHitIsMarkedInItsColumn(@ForAll long seed) {
        var rows = new Rows(seed);
        var all = Stream.generate(rows::next).limit(40).toList();
        var query = new CardQuery("", new Queries(rows).next(all).columns(), Optional.empty(), List.of());
        var hits = FoldedSnapshot.of(all).find(query, () -> false);
        var read = asRead(query, all);
        for (int i = 0; i < hits.count(); i++) {
            var row = hits.rowAt(i);
            var marked = hits.highlights(i);
            read.columns().forEach((column, fragment) -> assertMarked(row, column, fragment, marked));
        }
    }

    /** The query as it stands, or, when it finds nothing, as it reads on the Ukrainian keyboard. */
    private static CardQuery asRead(CardQuery query, List<CardRow> all) {
        var oracle = new Oracle();
        all.forEach(row -> oracle.apply(new CardChange(row.id(), 1, Optional.of(row))));
        return oracle.exactly(query).isEmpty() ? OtherKeyboard.of(query).orElse(query) : query;
    }

    private static void assertMarked(
            CardRow row, CardColumn column, String fragment, Map<CardColumn, List<TextRange>> marked) {
        var sought = Oracle.fold(column, fragment.strip()).strip();
        if (sought.isEmpty()) {
            return;
        }
        var text = column.text(row);
        var pieces = new ArrayList<String>();
        for (var range : marked.get(column)) {
            pieces.add(Oracle.fold(column, text.substring(range.start(), range.end())));
        }
        assertThat(pieces).isNotEmpty().allSatisfy(piece -> assertThat(piece).contains(sought));
    }

    private static CardQuery anywhere(String words) {
        return new CardQuery(words, Map.of(), Optional.empty(), List.of());
    }

    private static List<TextRange> highlights(String summary, CardQuery query) {
        var any = new Rows(1).next();
        var row = new CardRow(
                any.id(),
                1,
                any.kind(),
                any.state(),
                any.number(),
                any.registeredOn(),
                "",
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                summary);
        return FoldedSnapshot.of(List.of(row))
                .find(query, () -> false)
                .highlights(0)
                .getOrDefault(CardColumn.SUMMARY, List.of());
    }
}
