package ua.zvernennia.ui.admin;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.showAdminPart}: one tab for each part of administration, beside the list. */
public final class ShowAdminPartHandler {

    @CanExecute
    boolean canExecute(@Optional @Named(Ids.PARAM_ADMIN_PART) String name, SessionService session) {
        return name != null
                && session.user()
                        .flatMap(user -> AdminPart.of(name).filter(part -> part.isFor(user.role())))
                        .isPresent();
    }

    @Execute
    void execute(
            @Named(Ids.PARAM_ADMIN_PART) String name,
            MApplication application,
            EModelService model,
            EPartService parts) {
        var id = AdminPart.of(name).orElseThrow().id();
        var open = parts.getParts().stream()
                .filter(part -> part.getElementId().equals(id))
                .findFirst();
        if (open.isPresent()) {
            parts.showPart(open.get(), PartState.ACTIVATE);
            return;
        }
        var part = parts.createPart(id);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        ((MPartStack) model.find(Ids.STACK_MAIN, application)).getChildren().add(part);
        parts.showPart(part, PartState.ACTIVATE);
    }
}
