package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.ui.UserSettings;

class SavedFiltersTest {

    private static final CardFilter FILTER = new CardFilter(
            "дах & = «течія»\n",
            Map.of(CardColumn.APPLICANT, "^Ко", CardColumn.REGION, "а; б;"),
            CardFilter.Quick.SOON);

    @Test
    void aSavedFilterComesBackAsItWasForItsOwnerAlone() {
        var settings = UserSettings.inMemory();
        new SavedFilters(settings, "one").save("Дах & ко", FILTER);
        new SavedFilters(settings, "one").save("Інший", CardFilter.NONE.withQuick(CardFilter.Quick.MINE));

        var again = new SavedFilters(settings, "one");
        assertEquals(List.of("Дах & ко", "Інший"), again.names());
        assertEquals(FILTER, again.filter("Дах & ко"));
        assertEquals(List.of(), new SavedFilters(settings, "two").names());
        again.remove("Інший");
        assertEquals(List.of("Дах & ко"), new SavedFilters(settings, "one").names());
    }

    @Test
    void aLineOfAnotherVersionIsLeftOut() {
        var settings = UserSettings.inMemory();
        settings.put(UserSettings.of("one", SavedFilters.KEY), "а&&UNHEARD_OF\nб\nв&x&ALL&NO_COLUMN=1\nг&x&ALL");
        assertEquals(List.of("г"), new SavedFilters(settings, "one").names());
    }

    @Test
    void theHistoryGoesBackAndForth() {
        var history = new FilterHistory();
        var first = CardFilter.NONE.withQuick(CardFilter.Quick.MINE);
        var second = CardFilter.NONE.withQuick(CardFilter.Quick.SOON);
        history.used(first);
        history.used(CardFilter.NONE);
        history.used(second);

        assertEquals(Optional.of(first), history.older(second));
        assertEquals(Optional.empty(), history.older(first));
        assertEquals(Optional.of(second), history.newer());
        assertEquals(Optional.empty(), history.newer());
        assertEquals(Optional.of(second), new FilterHistoryOf(first, second).history.older(CardFilter.NONE));
    }

    private static final class FilterHistoryOf {

        private final FilterHistory history = new FilterHistory();

        private FilterHistoryOf(CardFilter... used) {
            for (var filter : used) {
                history.used(filter);
            }
        }
    }
}
