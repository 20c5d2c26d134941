package ua.zvernennia.app;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;
import ua.zvernennia.api.LoginService;
import ua.zvernennia.api.MachineSettings;
import ua.zvernennia.api.OfflineService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.UserSettings;

/**
 * Lets a person in: at the start, after a logout, and after the server ended the session. {@value #USER_PROPERTY} and
 * {@value #PASSWORD_FILE_PROPERTY} log in once without a person, for the demo and for tests.
 */
public final class Login {

    static final String USER_PROPERTY = "zvernennia.user";
    static final String PASSWORD_FILE_PROPERTY = "zvernennia.passwordFile";

    private static final System.Logger LOG = System.getLogger(Login.class.getName());

    private final Display display;
    private final SessionService session;
    private final LoginService logins;
    private final OfflineService offline;
    private final UserSettings settings;
    private final Themes themes;
    private final PaintTrace trace;
    private final MachineSettings machine = MachineSettings.ofThisProcess();
    private boolean unattended = System.getProperty(PASSWORD_FILE_PROPERTY) != null;

    @Inject
    public Login(
            Display display,
            SessionService session,
            LoginService logins,
            OfflineService offline,
            UserSettings settings,
            Themes themes) {
        this.display = display;
        this.session = session;
        this.logins = logins;
        this.offline = offline;
        this.settings = settings;
        this.themes = themes;
        trace = PaintTrace.ofThisProcess();
    }

    /**
     * Shows the login window until somebody is logged in.
     *
     * @param reason why it is shown again, a sentence; empty at the start
     * @return false when the person gave up
     */
    boolean open(String reason) {
        var attempt = new LoginAttempt(session, logins, offline);
        var window = new LoginWindow(display, attempt, new ErrorSentences());
        window.fill(
                server(),
                System.getProperty(USER_PROPERTY, remembered(UserSettings.LAST_LOGIN)),
                reason.isEmpty() ? faults() : reason);
        window.lockServer(machine.isLocked(MachineSettings.SERVER));
        themes.style(window.shell());
        if (trace.enabled()) {
            window.whenPainted(() -> trace.mark("prompt"));
        }
        if (unattended) {
            unattended = false; // a wrong password must not be tried for ever, nor a logout be undone
            window.submit(passwordOfFile());
        }
        var user = window.run();
        user.ifPresent(info -> {
            settings.put(UserSettings.LAST_LOGIN, info.login());
            session.server().ifPresent(server -> settings.put(UserSettings.LAST_SERVER, server.text()));
            trace.mark("login");
        });
        return user.isPresent();
    }

    private String server() {
        return machine.server().orElseGet(() -> remembered(UserSettings.LAST_SERVER));
    }

    /** The administrator's file is broken: said where somebody sees it, since the program goes on without it. */
    private String faults() {
        if (machine.faults().isEmpty()) {
            return "";
        }
        return machine.faults().getFirst() == 0
                ? Messages.Login_settingsUnreadable
                : MessageFormat.format(
                        Messages.Login_settingsFaults,
                        machine.faults().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private String remembered(String key) {
        return settings.get(key).orElse("");
    }

    private static String passwordOfFile() {
        try {
            return Files.readString(Path.of(System.getProperty(PASSWORD_FILE_PROPERTY)))
                    .strip();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "password file is not readable", e);
            return "";
        }
    }
}
