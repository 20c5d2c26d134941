package ua.zvernennia.ui.card;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/** Command {@code ua.zvernennia.command.showUnsent}: «Ненадіслане». */
public class ShowUnsentHandler {

    @Execute
    public void execute(OpenCards cards) {
        cards.showUnsent(PartState.ACTIVATE);
    }
}
