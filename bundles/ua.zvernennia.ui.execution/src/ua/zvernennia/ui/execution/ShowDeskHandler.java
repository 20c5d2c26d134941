package ua.zvernennia.ui.execution;

import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.showDesk}, M1+D: the executor's perspective. */
public class ShowDeskHandler {

    @Execute
    public void execute(Perspectives perspectives) {
        perspectives.show(Ids.PART_DESK);
    }
}
