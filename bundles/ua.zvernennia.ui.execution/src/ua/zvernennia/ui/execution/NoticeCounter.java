package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.NoticeService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Повідомлення: 3» in the status bar; opens the list. Asks every half minute, and soon after something happened. */
public final class NoticeCounter {

    private static final int EVERY_MS = 30_000;
    private static final int SOON_MS = 1_500;

    /** Six thousand workstations must not ask in the same second. */
    private static final int SPREAD_MS = 10_000;

    private final NoticeService notices;
    private final SessionService session;
    private final CommandRunner commands;
    private final IEventBroker events;
    private Composite area;
    private Link link;
    private Background background;
    private int shown = -1;
    private boolean soon;

    @Inject
    public NoticeCounter(NoticeService notices, SessionService session, CommandRunner commands, IEventBroker events) {
        this.notices = requireNonNull(notices, "notices");
        this.session = requireNonNull(session, "session");
        this.commands = requireNonNull(commands, "commands");
        this.events = requireNonNull(events, "events");
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 2).applyTo(area);
        link = new Link(area, SWT.NONE);
        link.addListener(SWT.Selection, event -> commands.run(Ids.COMMAND_SHOW_NOTICES, Map.of()));
        background = new Background(area);
        show(0);
        again();
    }

    /** Something happened to documents: perhaps somebody reminded. */
    @Inject
    @Optional
    void executionChanged(@UIEventTopic(EventTopics.EXECUTION) Event event) {
        askSoon();
    }

    /** Something was read here. */
    @Inject
    @Optional
    void noticesRead(@UIEventTopic(EventTopics.NOTICES) Event event) {
        askSoon();
    }

    private void askSoon() {
        if (area != null && !area.isDisposed() && !soon) {
            soon = true;
            area.getDisplay().timerExec(SOON_MS, () -> {
                soon = false;
                ask();
            });
        }
    }

    private void again() {
        int pause = EVERY_MS + ThreadLocalRandom.current().nextInt(SPREAD_MS);
        area.getDisplay().timerExec(pause, () -> {
            if (!area.isDisposed()) {
                ask();
                again();
            }
        });
    }

    private void ask() {
        if (!area.isDisposed() && session.user().isPresent()) {
            // Without a line the last figure stays: the status bar says that the line is down.
            background.run("", cancelled -> notices.unread(), this::show, refused -> {});
        }
    }

    private void show(int unread) {
        if (unread == shown) {
            return;
        }
        boolean more = unread > shown && shown >= 0;
        shown = unread;
        link.setText("<a>" + Texts.format(Messages.NoticeCounter_unread, unread) + "</a>");
        Styles.set(link, unread > 0 ? "notice" : "");
        link.requestLayout();
        if (more) {
            events.post(EventTopics.NOTICES, Map.of());
        }
    }
}
