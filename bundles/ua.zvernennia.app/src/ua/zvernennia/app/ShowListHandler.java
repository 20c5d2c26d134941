package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.showList}, M1+L. */
public class ShowListHandler {

    @Execute
    public void execute(Perspectives perspectives) {
        perspectives.show(Ids.PART_CARDS);
    }
}
