package ua.zvernennia.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.app.failure.FailureReport;
import ua.zvernennia.app.failure.UnexpectedErrors;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.UiWatch;
import ua.zvernennia.ui.UserSettings;
import ua.zvernennia.ui.machine.LastRun;

/** Ties the {@link MainWindow} to what happens: the window is there, the server ended the session. */
public class WindowAddon {

    private MainWindow window;
    private UpdateNotice notice;
    private FailureReport reports;
    private UiWatch watch;

    @PostConstruct
    void create(IEclipseContext context, Display display, UserSettings settings) {
        window = ContextInjectionFactory.make(MainWindow.class, context);
        context.set(MainWindow.class, window);
        notice = ContextInjectionFactory.make(UpdateNotice.class, context);
        reports = new FailureReport(settings);
        new UnexpectedErrors(
                        Clock.systemUTC(), failure -> reports.ofNow(display.getActiveShell(), failure, Instant.now()))
                .watch(display);
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display, LastRun run) {
        window.opened();
        notice.tell(display.getActiveShell());
        // After this event: what else waits for the start must not wait for a person.
        run.broken().ifPresent(began -> display.asyncExec(() -> reports.ofFormerRun(display.getActiveShell(), began)));
        // Opening the window takes its time, and nobody types meanwhile: what counts comes after.
        watch = new UiWatch(display, PaintTrace.ofThisProcess());
    }

    @Inject
    @Optional
    void sessionEnded(@UIEventTopic(EventTopics.SESSION_ENDED) Event event) {
        if (window != null) {
            window.sessionEnded(String.valueOf(event.getProperty(EventTopics.REASON)));
        }
    }

    @PreDestroy
    void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
