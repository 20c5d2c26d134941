package ua.zvernennia.ui.execution;

import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.showNotices}, M1+B: «Повідомлення» to the front. */
public final class ShowNoticesHandler extends OpenPartHandler {

    public ShowNoticesHandler() {
        super(Ids.PART_NOTICES);
    }
}
