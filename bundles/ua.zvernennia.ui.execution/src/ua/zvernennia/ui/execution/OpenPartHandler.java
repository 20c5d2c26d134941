package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Opens the one tab of a kind beside the list, made when it is first asked for. */
abstract class OpenPartHandler {

    private final String partId;

    OpenPartHandler(String partId) {
        this.partId = requireNonNull(partId, "partId");
    }

    @Execute
    void execute(MApplication application, EModelService model, EPartService parts, Perspectives perspectives) {
        perspectives.toMain();
        var open = (MPart) model.find(partId, application);
        if (open == null) {
            open = parts.createPart(partId);
            open.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
            ((MPartStack) model.find(Ids.STACK_MAIN, application)).getChildren().add(open);
        }
        parts.showPart(open, PartState.ACTIVATE);
    }
}
