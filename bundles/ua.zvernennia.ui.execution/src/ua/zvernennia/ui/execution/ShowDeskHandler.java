package ua.zvernennia.ui.execution;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.showDesk}, M1+D: the executor's desk to the front. */
public class ShowDeskHandler {

    @Execute
    public void execute(EPartService parts) {
        parts.showPart(Ids.PART_DESK, PartState.ACTIVATE);
    }
}
