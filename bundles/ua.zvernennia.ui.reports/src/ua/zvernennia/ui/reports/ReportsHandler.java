package ua.zvernennia.ui.reports;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.reports}, M1+R: one tab of reports, beside the list. */
public final class ReportsHandler {

    @Execute
    void execute(MApplication application, EModelService model, EPartService parts, Perspectives perspectives) {
        perspectives.toMain();
        var open = parts.getParts().stream()
                .filter(part -> part.getElementId().equals(Ids.PART_REPORTS))
                .findFirst();
        if (open.isPresent()) {
            parts.showPart(open.get(), PartState.ACTIVATE);
            return;
        }
        var part = parts.createPart(Ids.PART_REPORTS);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        ((MPartStack) model.find(Ids.STACK_MAIN, application)).getChildren().add(part);
        parts.showPart(part, PartState.ACTIVATE);
    }
}
