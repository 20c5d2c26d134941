package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.clearFilter}: the list shows all cards again. */
public final class ClearFilterHandler {

    @Execute
    void execute(Perspectives perspectives) {
        if (perspectives.show(Ids.PART_CARDS).map(MPart::getObject).orElse(null) instanceof CardListPart list) {
            list.clearFilter();
        }
    }
}
