package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void everyFieldOfTheCardHasAName() {
        var labels = new FieldLabels();
        for (var field : CardField.values()) {
            assertEquals(false, labels.of(field.key()).equals(field.key()), field.key());
        }
    }
}
