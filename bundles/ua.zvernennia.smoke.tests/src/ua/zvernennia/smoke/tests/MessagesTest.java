package ua.zvernennia.smoke.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.app.Messages;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextOfTheApplicationIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }
}
