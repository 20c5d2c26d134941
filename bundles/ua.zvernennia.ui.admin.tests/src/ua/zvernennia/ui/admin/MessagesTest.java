package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }
}
