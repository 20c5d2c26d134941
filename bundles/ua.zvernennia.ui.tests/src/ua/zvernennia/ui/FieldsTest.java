package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void aFieldStandsAfterItsLabelAndHasTheLimitOfTheModel() {
        var shell = new Shell(Display.getDefault());
        shell.setLayout(new GridLayout(2, false));
        var text = new Fields(shell).text("Прізвище", 100);
        assertEquals(
                "Прізвище",
                assertInstanceOf(Label.class, shell.getChildren()[0]).getText());
        assertEquals(text, shell.getChildren()[1]);
        assertEquals(100, text.getTextLimit());
        shell.dispose();
    }
}
