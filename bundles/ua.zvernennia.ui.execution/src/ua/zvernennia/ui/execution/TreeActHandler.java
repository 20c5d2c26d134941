package ua.zvernennia.ui.execution;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.treeAct}: does an act to the tree in front, with the name of its kind. */
public class TreeActHandler {

    @CanExecute
    public boolean canExecute(
            @Optional @Named(IServiceConstants.ACTIVE_PART) MPart part,
            @Optional @Named(Ids.PARAM_TREE_ACT) String act) {
        return part != null
                && part.getObject() instanceof TreeOwner owner
                && (act == null || owner.offers(ActKind.valueOf(act)));
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part, @Named(Ids.PARAM_TREE_ACT) String act) {
        if (part.getObject() instanceof TreeOwner owner) {
            owner.tree().act(ActKind.valueOf(act));
        }
    }
}
