package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.TypedCards;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.RegistryException;

/**
 * Puts the tab «Ненадіслане» up, behind what is worked on, as soon as the server has refused something that waited, and
 * at the start what was being typed when the program was lost.
 */
public class UnsentAddon {

    private static final System.Logger LOG = System.getLogger(UnsentAddon.class.getName());

    private final IEclipseContext context;
    private final UnsentWrites unsent;
    private final TypedCards typed;
    private final UISynchronize ui;

    @Inject
    public UnsentAddon(IEclipseContext context, UnsentWrites unsent, TypedCards typed, UISynchronize ui) {
        this.context = requireNonNull(context, "context");
        this.unsent = requireNonNull(unsent, "unsent");
        this.typed = requireNonNull(typed, "typed");
        this.ui = requireNonNull(ui, "ui");
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        Job.createSystem("unsent", (ICoreRunnable) monitor -> look()).schedule();
    }

    @Inject
    @Optional
    void refused(@UIEventTopic(EventTopics.WRITE_REFUSED) Event event) {
        show();
    }

    private void look() {
        try {
            var lost = typed.kept();
            if (!lost.isEmpty()) {
                ui.asyncExec(() -> cards().restore(lost));
            }
            if (unsent.unsent().stream().anyMatch(write -> write.refusal().isPresent())) {
                ui.asyncExec(this::show);
            }
        } catch (RegistryException e) {
            LOG.log(Level.DEBUG, "the outbox was not looked at: {0}", e.code());
        }
    }

    private void show() {
        cards().showUnsent(PartState.CREATE);
    }

    private OpenCards cards() {
        return ContextInjectionFactory.make(OpenCards.class, context);
    }
}
