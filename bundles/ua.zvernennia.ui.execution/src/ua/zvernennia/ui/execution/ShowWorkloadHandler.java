package ua.zvernennia.ui.execution;

import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.showWorkload}, M1+U: «Навантаження» to the front. */
public final class ShowWorkloadHandler extends OpenPartHandler {

    public ShowWorkloadHandler() {
        super(Ids.PART_WORKLOAD);
    }
}
