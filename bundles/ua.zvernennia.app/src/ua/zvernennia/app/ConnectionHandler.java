package ua.zvernennia.app;

import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.Texts;

/** Command {@code ua.zvernennia.command.connection}: how the line to the server stands, in full. */
public class ConnectionHandler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.systemDefault());

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            Connection connection,
            SessionService session,
            LocalData data) {
        new Background(shell)
                .also(
                        Messages.ConnectionHandler_title,
                        cancelled -> data.info(),
                        info -> show(shell, connection, session, data, info),
                        refused -> show(shell, connection, session, data, new LocalData.Info(0, 0, Optional.empty())));
    }

    private static void show(
            Shell shell, Connection connection, SessionService session, LocalData data, LocalData.Info info) {
        var status = connection.status();
        var facts = new FactsDialog(shell, Messages.ConnectionHandler_title);
        facts.add(
                Messages.ConnectionHandler_server,
                session.server().map(ServerAddress::text).orElse(Messages.ConnectionHandler_none));
        facts.add(Messages.ConnectionHandler_state, state(status.state()));
        facts.add(
                Messages.ConnectionHandler_position,
                status.position().map(ConnectionHandler::text).orElse(Messages.ConnectionHandler_none));
        facts.add(Messages.ConnectionHandler_cards, Texts.number(status.cards()));
        facts.add(Messages.ConnectionHandler_size, ClearCacheHandler.size(info.bytes()));
        facts.add(
                Messages.ConnectionHandler_asOf, info.asOf().map(TIME::format).orElse(Messages.ConnectionHandler_none));
        facts.add(Messages.ConnectionHandler_waiting, Texts.number(status.waiting()));
        facts.add(Messages.ConnectionHandler_kept, kept(data.policy()));
        facts.open();
    }

    private static String kept(DeskPolicy policy) {
        return policy.cachedYears() == 0
                ? Texts.format(Messages.ConnectionHandler_keptAll, policy.offlineDays())
                : Texts.format(Messages.ConnectionHandler_keptYears, policy.cachedYears(), policy.offlineDays());
    }

    private static String text(FeedPosition position) {
        return position.xid() + " / " + position.seq();
    }

    private static String state(Connection.State state) {
        return switch (state) {
            case CLOSED -> Messages.ConnectionHandler_closed;
            case CONNECTING -> Messages.ConnectionHandler_connecting;
            case LOADING -> Messages.ConnectionHandler_loading;
            case ONLINE -> Messages.ConnectionHandler_online;
            case OFFLINE -> Messages.ConnectionHandler_offline;
        };
    }
}
