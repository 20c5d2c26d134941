package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.chooseColumns}: which columns the list shows. */
public final class ChooseColumnsHandler {

    @Execute
    void execute(Perspectives perspectives) {
        if (perspectives.show(Ids.PART_CARDS).map(MPart::getObject).orElse(null) instanceof CardListPart list) {
            list.chooseColumns();
        }
    }
}
