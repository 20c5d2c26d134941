package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.toggleGroups}, M1+G: opens or closes the counts beside the list. */
public final class ToggleGroupsHandler {

    @Execute
    void execute(EPartService parts) {
        var part = parts.showPart(Ids.PART_CARDS, PartState.ACTIVATE);
        if (part != null && part.getObject() instanceof CardListPart list) {
            list.toggleGroups();
        }
    }
}
