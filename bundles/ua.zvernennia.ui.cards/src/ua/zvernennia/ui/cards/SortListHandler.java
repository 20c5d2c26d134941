package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.sortList}, M1+O: offers the columns to sort by. */
public final class SortListHandler {

    @Execute
    void execute(EPartService parts) {
        var part = parts.showPart(Ids.PART_CARDS, PartState.ACTIVATE);
        if (part != null && part.getObject() instanceof CardListPart list) {
            new SortMenu(list.list()).open();
        }
    }
}
