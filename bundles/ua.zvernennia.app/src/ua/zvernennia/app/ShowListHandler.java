package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.showList}, M1+L. */
public class ShowListHandler {

    @Execute
    public void execute(EPartService parts) {
        parts.showPart(Ids.PART_CARDS, EPartService.PartState.ACTIVATE);
    }
}
