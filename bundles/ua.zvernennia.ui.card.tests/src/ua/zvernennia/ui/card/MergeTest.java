package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.CardId;

class MergeTest {

    private final CardId id = CardId.random();
    private final CardDraft draft = CardDraft.of(Sample.card(id, 1, Sample.content("як було", "")));

    @Test
    void whatOnlyOneSideChangedIsDecided() {
        draft.set(CardField.SUMMARY, "моє");
        var merge = new Merge(draft, Sample.card(id, 2, Sample.content("як було", "їхнє")));

        assertEquals(2, merge.differences().size());
        merge.differences().forEach(difference -> assertFalse(difference.bothChanged()));
        merge.apply();

        assertEquals("моє", draft.get(CardField.SUMMARY));
        assertEquals("їхнє", draft.get(CardField.NOTE));
        assertEquals(2, draft.card().orElseThrow().revision());
        assertTrue(draft.isDirty());
    }

    @Test
    void whatBothChangedStaysMineUntilSaidOtherwise() {
        draft.set(CardField.SUMMARY, "моє");
        var merge = new Merge(draft, Sample.card(id, 2, Sample.content("їхнє", "")));

        var difference = merge.differences().getFirst();
        assertTrue(difference.bothChanged());
        assertEquals(Merge.Choice.MINE, difference.choice());

        merge.choose(0, Merge.Choice.THEIRS);
        merge.apply();
        assertEquals("їхнє", draft.get(CardField.SUMMARY));
        assertFalse(draft.isDirty());
    }

    @Test
    void nothingIsTouchedBeforeItIsApplied() {
        draft.set(CardField.SUMMARY, "моє");
        new Merge(draft, Sample.card(id, 2, Sample.content("їхнє", "")));

        assertEquals("моє", draft.get(CardField.SUMMARY));
        assertEquals(1, draft.card().orElseThrow().revision());
    }
}
