package ua.zvernennia.ui.execution;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.openExecution}: the tree of the card in front, in a tab beside it. */
public class OpenExecutionHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null && part.getPersistedState().containsKey(ExecutionPart.CARD_ID);
    }

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_PART) MPart part,
            MApplication application,
            EModelService model,
            EPartService parts) {
        var id = part.getPersistedState().get(ExecutionPart.CARD_ID);
        var open = parts.getParts().stream()
                .filter(each -> each.getElementId().equals(Ids.PART_DESCRIPTOR_EXECUTION))
                .filter(each -> id.equals(each.getPersistedState().get(ExecutionPart.CARD_ID)))
                .findFirst();
        if (open.isPresent()) {
            parts.showPart(open.get(), PartState.ACTIVATE);
            return;
        }
        var tab = parts.createPart(Ids.PART_DESCRIPTOR_EXECUTION);
        tab.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        tab.getPersistedState().put(ExecutionPart.CARD_ID, id);
        tab.setLabel(part.getLabel() + ": " + Messages.ExecutionPart_tab);
        ((MPartStack) model.find(Ids.STACK_MAIN, application)).getChildren().add(tab);
        parts.showPart(tab, PartState.ACTIVATE);
    }
}
