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
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ChosenCard;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/** Command {@code ua.zvernennia.command.openExecution}, M1+E: the tree of the card in front, or of the chosen line. */
public class OpenExecutionHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null && card(part).isPresent();
    }

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_PART) MPart part,
            MApplication application,
            EModelService model,
            EPartService parts,
            Perspectives perspectives) {
        card(part).ifPresent(card -> {
            perspectives.toMain();
            var open = parts.getParts().stream()
                    .filter(each -> each.getElementId().equals(Ids.PART_DESCRIPTOR_EXECUTION))
                    .filter(each -> card.id().equals(each.getPersistedState().get(ExecutionPart.CARD_ID)))
                    .findFirst();
            if (open.isPresent()) {
                parts.showPart(open.get(), PartState.ACTIVATE);
                return;
            }
            var tab = parts.createPart(Ids.PART_DESCRIPTOR_EXECUTION);
            tab.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
            tab.getPersistedState().put(ExecutionPart.CARD_ID, card.id());
            tab.setLabel(card.label() + ": " + Messages.ExecutionPart_tab);
            ((MPartStack) model.find(Ids.STACK_MAIN, application)).getChildren().add(tab);
            parts.showPart(tab, PartState.ACTIVATE);
        });
    }

    private static java.util.Optional<Tab> card(MPart part) {
        if (part.getObject() instanceof ChosenCard list) {
            return list.chosenCard().map(Tab::of);
        }
        return java.util.Optional.ofNullable(part.getPersistedState().get(ExecutionPart.CARD_ID))
                .map(id -> new Tab(id, part.getLabel()));
    }

    /** A card as a tab names it. */
    private record Tab(String id, String label) {

        static Tab of(CardRow row) {
            return new Tab(row.id().text(), row.number().text());
        }
    }
}
