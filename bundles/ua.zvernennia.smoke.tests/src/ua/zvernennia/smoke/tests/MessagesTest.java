package ua.zvernennia.smoke.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogLabelKeys;
import org.eclipse.jface.resource.JFaceResources;
import org.junit.jupiter.api.Test;
import ua.zvernennia.app.Messages;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextOfTheApplicationIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    /** Questions, refusals and entries of one line are dialogs of JFace. */
    @Test
    void theButtonsOfThePlatformAreInUkrainian() {
        assertEquals("Скасувати", JFaceResources.getString(IDialogLabelKeys.CANCEL_LABEL_KEY));
        assertEquals("&Так", JFaceResources.getString(IDialogLabelKeys.YES_LABEL_KEY));
    }
}
