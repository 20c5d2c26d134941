package ua.zvernennia.ui.cards;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.backToList}: the list comes to the front, open cards stay open. */
public final class BackToListHandler {

    @Execute
    void execute(EPartService parts) {
        parts.showPart(Ids.PART_CARDS, PartState.ACTIVATE);
    }
}
