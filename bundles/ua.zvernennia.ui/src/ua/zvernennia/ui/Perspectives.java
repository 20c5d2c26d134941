package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/**
 * Brings parts to the front whatever perspective they are in. The workbench's own part service knows those of the present
 * perspective alone: asked for another one it does nothing and says nothing.
 */
@Creatable
public final class Perspectives {

    private final MApplication application;
    private final EModelService model;
    private final EPartService parts;

    @Inject
    public Perspectives(MApplication application, EModelService model, EPartService parts) {
        this.application = requireNonNull(application, "application");
        this.model = requireNonNull(model, "model");
        this.parts = requireNonNull(parts, "parts");
    }

    /** The perspective of the list and the open cards, where every tab is. */
    public void toMain() {
        parts.switchPerspective(Ids.PERSPECTIVE_MAIN);
    }

    /** Shows a part that the model has, in its own perspective. */
    public Optional<MPart> show(String partId) {
        return Optional.ofNullable((MPart) model.find(partId, application)).map(part -> {
            Optional.ofNullable(model.getPerspectiveFor(part)).ifPresent(parts::switchPerspective);
            return parts.showPart(part, PartState.ACTIVATE);
        });
    }
}
