package ua.zvernennia.ui.card;

import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.newCard}, M1+N. */
public class NewCardHandler {

    @Execute
    public void execute(OpenCards cards) {
        cards.openNew();
    }
}
