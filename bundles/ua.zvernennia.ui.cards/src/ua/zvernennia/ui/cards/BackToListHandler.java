package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.backToList}: the list comes to the front, open cards stay open. */
public final class BackToListHandler {

    @Execute
    void execute(Perspectives perspectives) {
        perspectives.show(Ids.PART_CARDS);
    }
}
