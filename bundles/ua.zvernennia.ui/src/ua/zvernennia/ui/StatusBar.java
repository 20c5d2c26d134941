package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.security.UserInfo;

/** The line at the lower edge of the window: user, server, connection in words, feed position, cache, waiting writes. */
public final class StatusBar {

    private final SessionService session;
    private final Connection connection;
    private final List<Label> cells = new ArrayList<>();
    private Composite bar;

    @Inject
    public StatusBar(SessionService session, Connection connection) {
        this.session = requireNonNull(session, "session");
        this.connection = requireNonNull(connection, "connection");
    }

    @PostConstruct
    void create(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        var status = connection.status();
        var texts = texts(status);
        GridLayoutFactory.fillDefaults()
                .numColumns(texts.size() * 2 - 1)
                .margins(8, 2)
                .spacing(8, 0)
                .applyTo(bar);
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                GridDataFactory.fillDefaults()
                        .hint(SWT.DEFAULT, 14)
                        .align(SWT.CENTER, SWT.CENTER)
                        .applyTo(new Label(bar, SWT.SEPARATOR | SWT.VERTICAL));
            }
            var cell = new Label(bar, SWT.NONE);
            GridDataFactory.fillDefaults()
                    .grab(i == texts.size() - 1, false)
                    .align(SWT.FILL, SWT.CENTER)
                    .applyTo(cell);
            cells.add(cell);
        }
        show(status);
    }

    /** The line changed, or somebody logged in: everything is cheap to ask and shown anew. */
    @Inject
    @Optional
    void changed(@UIEventTopic(EventTopics.CONNECTION) Event event) {
        if (bar != null && !bar.isDisposed()) {
            show(connection.status());
        }
    }

    private void show(Connection.Status status) {
        var texts = texts(status);
        boolean moved = false;
        for (int i = 0; i < texts.size(); i++) {
            if (!cells.get(i).getText().equals(texts.get(i))) {
                cells.get(i).setText(texts.get(i));
                moved = true;
            }
        }
        if (moved) {
            bar.layout(true);
        }
    }

    private List<String> texts(Connection.Status status) {
        var user = session.user().map(UserInfo::displayName);
        return List.of(
                user.map(name -> Texts.format(Messages.StatusBar_user, name)).orElse(Messages.StatusBar_nobody),
                Texts.format(
                        Messages.StatusBar_server,
                        session.server().map(ServerAddress::text).orElse("—")),
                words(status.state()),
                status.position()
                        .map(position ->
                                Texts.format(Messages.StatusBar_position, position.xid() + "/" + position.seq()))
                        .orElse(Messages.StatusBar_positionNone),
                status.state() == Connection.State.LOADING
                        ? Texts.format(Messages.StatusBar_cardsOf, status.cards(), status.total())
                        : Texts.format(Messages.StatusBar_cards, status.cards()),
                Texts.format(Messages.StatusBar_waiting, status.waiting()));
    }

    private static String words(Connection.State state) {
        return switch (state) {
            case CLOSED -> Messages.StatusBar_closed;
            case CONNECTING -> Messages.StatusBar_connecting;
            case LOADING -> Messages.StatusBar_loading;
            case ONLINE -> Messages.StatusBar_online;
            case OFFLINE -> Messages.StatusBar_offline;
        };
    }
}
