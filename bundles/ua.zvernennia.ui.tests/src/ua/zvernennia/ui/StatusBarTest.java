package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

class StatusBarTest {

    private final Display display = Display.getDefault();
    private final Line line = new Line();

    @Test
    void itSaysWhoWhereAndHowTheLineIs() {
        var shell = new Shell(display);
        shell.setLayout(new FillLayout());
        var bar = new StatusBar(new Session(), line);
        bar.create(shell);
        assertTrue(texts(shell).contains(Messages.StatusBar_offline));

        line.status = new Connection.Status(
                Connection.State.ONLINE, Optional.of(new FeedPosition("e", 1042, 7)), 45_950, 45_950, 2);
        bar.changed(new Event(EventTopics.CONNECTION, Map.of()));

        var texts = texts(shell);
        assertTrue(texts.contains("Ярина Ковтуненко"), texts);
        assertTrue(texts.contains("registry.example:7443"), texts);
        assertTrue(texts.contains(Messages.StatusBar_online), texts);
        assertTrue(texts.contains("1042/7"), texts);
        assertTrue(texts.contains("45\u00a0950"), texts);
        assertTrue(texts.contains(Texts.format(Messages.StatusBar_waiting, 2)), texts);
        shell.dispose();
    }

    private static String texts(Shell shell) {
        return Arrays.stream(((Composite) shell.getChildren()[0]).getChildren())
                .map(child -> ((Label) child).getText())
                .collect(Collectors.joining("\n"));
    }

    private static final class Line implements Connection {

        private Status status = new Status(State.OFFLINE, Optional.empty(), 0, 0, 0);

        @Override
        public Status status() {
            return status;
        }

        @Override
        public void retryNow() {
            throw new UnsupportedOperationException("the bar does not do that");
        }
    }

    private static final class Session implements SessionService {

        @Override
        public ServerIdentity identify(ServerAddress address) {
            throw new UnsupportedOperationException("the bar does not do that");
        }

        @Override
        public void trust(ServerIdentity identity) {
            throw new UnsupportedOperationException("the bar does not do that");
        }

        @Override
        public UserInfo login(ServerAddress address, String login, char[] password) {
            throw new UnsupportedOperationException("the bar does not do that");
        }

        @Override
        public void logout() {
            throw new UnsupportedOperationException("the bar does not do that");
        }

        @Override
        public Optional<UserInfo> user() {
            return Optional.of(
                    new UserInfo("1", "registrar", "Ярина Ковтуненко", "p", "реєстратор", "o", "КМДА", Role.REGISTRAR));
        }

        @Override
        public Optional<ServerAddress> server() {
            return Optional.of(new ServerAddress("registry.example", 7443));
        }
    }
}
