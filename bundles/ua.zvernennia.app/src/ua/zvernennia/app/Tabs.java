package ua.zvernennia.app;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import ua.zvernennia.ui.Ids;

/** The tabs of the main perspective: the list first, then one for each open card; none while another one is shown. */
@Creatable
public class Tabs {

    private final EPartService parts;
    private final EModelService model;
    private final MPartStack stack;

    @Inject
    public Tabs(MApplication application, EModelService model, EPartService parts) {
        this.parts = parts;
        this.model = model;
        stack = (MPartStack) model.find(Ids.STACK_MAIN, application);
    }

    int count() {
        return shown().size();
    }

    /** Activates the tab {@code step} places to the right; the ends are joined. */
    void move(int step) {
        var shown = shown();
        int front = shown.indexOf(stack.getSelectedElement());
        parts.activate(shown.get(Math.floorMod(front + step, shown.size())), true);
    }

    boolean frontIsCloseable() {
        return isInFront() && stack.getSelectedElement() instanceof MPart part && part.isCloseable();
    }

    void closeFront() {
        if (frontIsCloseable() && stack.getSelectedElement() instanceof MPart part) {
            close(part);
        }
    }

    boolean anyCloseable() {
        return shown().stream().anyMatch(MPart::isCloseable);
    }

    /** Closes what can be closed; a part whose unsaved work the person wants to keep stays. */
    void closeAll() {
        shown().stream().filter(MPart::isCloseable).forEach(this::close);
    }

    private void close(MPart part) {
        if (parts.savePart(part, true)) {
            parts.hidePart(part, true);
        }
    }

    private boolean isInFront() {
        var perspective = model.getPerspectiveFor(stack);
        return perspective == null || perspective.getParent().getSelectedElement() == perspective;
    }

    private List<MPart> shown() {
        return !isInFront()
                ? List.of()
                : stack.getChildren().stream()
                        .filter(MPart.class::isInstance)
                        .map(MPart.class::cast)
                        .filter(part -> part.isToBeRendered() && part.isVisible())
                        .toList();
    }
}
