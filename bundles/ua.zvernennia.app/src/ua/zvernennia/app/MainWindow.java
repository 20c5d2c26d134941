package ua.zvernennia.app;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ISaveHandler;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.PositionService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.app.preferences.StartPlace;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;

/** The one window of the workstation: its title, how it is left, and who sits before it. UI thread only. */
public class MainWindow {

    /** In pixels; below it the tabs of a card would cover its fields. */
    private static final int LEAST_WIDTH = 960;

    private static final int LEAST_HEIGHT = 600;

    private final MApplication application;
    private final EModelService model;
    private final SessionService session;
    private final DirectoryService directory;
    private final Login login;
    private boolean asking;
    private boolean maximized;
    private Optional<String> owner = Optional.empty();

    @Inject
    public MainWindow(
            MApplication application,
            EModelService model,
            SessionService session,
            DirectoryService directory,
            Login login) {
        this.application = application;
        this.model = model;
        this.session = session;
        this.directory = directory;
        this.login = login;
    }

    /** The window has been rendered. */
    void opened() {
        var context = window().getContext();
        context.set(ISaveHandler.class, new SaveQuestions(this::shell, this::parts));
        context.set(IWindowCloseHandler.class, closing -> mayLeave(this::close));
        shell().setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT);
        showTitle();
        openStartPlace();
    }

    /** Ends the workstation once nothing is unsaved, or the person says that it does not matter. */
    void exit() {
        if (mayLeave(this::close)) {
            close();
        }
    }

    /** Ends the session once nothing is unsaved, and offers the next person the login. */
    void logOut() {
        if (mayLeave(this::endSession)) {
            endSession();
        }
    }

    /** Goes over to another of one's own positions, once nothing is unsaved; what is open belongs to the former one. */
    void switchPosition(PositionService positions) {
        if (mayLeave(() -> choosePosition(positions))) {
            choosePosition(positions);
        }
    }

    /**
     * The server ended the session: the person logs in again over the open window, whose drafts are kept. When somebody
     * took the session away, nothing of the registry stays to be seen: the window is hidden until the same person is back.
     *
     * @param reason name of an {@link ErrorCode}
     */
    void sessionEnded(String reason) {
        if (asking) {
            return;
        }
        var before = owner;
        var code = known(reason);
        boolean taken = code == ErrorCode.SESSION_REVOKED;
        if (taken) {
            hide();
        }
        boolean back = askLogin(new ErrorSentences().of(code));
        if (back && !session.user().map(UserInfo::id).equals(before) && before.isPresent()) {
            closeCards(); // they belong to somebody else
        }
        if (!back && (taken || dirty().isEmpty())) {
            close();
            return;
        }
        showTitle();
        reveal();
    }

    /** As large as it was: a window manager may forget that of a hidden window. */
    private void reveal() {
        window().setVisible(true);
        if (maximized) {
            shell().setMaximized(true);
        }
    }

    /** Also what lies over the window: a question, a history, with names in them. */
    private void hide() {
        for (var over : shell().getShells()) {
            over.close();
        }
        vanish();
    }

    private void vanish() {
        maximized = shell().getMaximized();
        window().setVisible(false);
    }

    private boolean mayLeave(Runnable leave) {
        var dirty = dirty();
        return dirty.isEmpty() || new SaveQuestions(this::shell, this::parts).mayLeave(dirty, leave);
    }

    private void choosePosition(PositionService positions) {
        var present = session.user().map(UserInfo::positionId).orElse("");
        var units =
                directory.current().organisations().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::shortName));
        new PositionDialog(shell(), positions, present, units)
                .ask()
                .filter(user -> !user.positionId().equals(present))
                .ifPresent(user -> {
                    closeCards();
                    showTitle();
                });
    }

    private void endSession() {
        closeCards();
        vanish();
        new Background(shell())
                .run(
                        Messages.MainWindow_loggingOut,
                        cancelled -> {
                            session.logout();
                            return true;
                        },
                        done -> nextUser(),
                        refused -> nextUser()); // the session ends by itself; this person is gone either way
    }

    private void nextUser() {
        if (askLogin("")) {
            showTitle();
            reveal();
        } else {
            close();
        }
    }

    private boolean askLogin(String reason) {
        asking = true;
        var shell = shell();
        shell.setEnabled(false);
        try {
            return login.open(reason);
        } finally {
            asking = false;
            if (!shell.isDisposed()) {
                shell.setEnabled(true);
            }
        }
    }

    private void showTitle() {
        owner = session.user().map(UserInfo::id).or(() -> owner);
        window().setLabel(session.user()
                .map(user -> Texts.format(
                        Messages.MainWindow_title,
                        user.displayName() + ", " + user.positionTitle(),
                        user.organisationName()))
                .orElse(Messages.MainWindow_titleNobody));
    }

    private void openStartPlace() {
        var login = session.user().map(UserInfo::login).orElse("");
        var commands = ContextInjectionFactory.make(CommandRunner.class, window().getContext());
        StartPlace.of(window().getContext().get(UserSettings.class), login).open(commands);
    }

    private void closeCards() {
        parts().switchPerspective(Ids.PERSPECTIVE_MAIN); // only parts of the present one can be closed
        all().filter(MPart::isCloseable).forEach(part -> parts().hidePart(part, true));
    }

    private List<MPart> dirty() {
        return all().filter(MPart::isDirty).toList();
    }

    /** Of every perspective: the part service knows those of the present one alone. */
    private Stream<MPart> all() {
        return List.copyOf(model.findElements(application, null, MPart.class)).stream()
                .filter(part -> part.getObject() != null);
    }

    private void close() {
        closeCards(); // so that the workbench has nothing left to ask about
        application.getContext().get(IWorkbench.class).close();
    }

    private MWindow window() {
        return (MWindow) model.find(Ids.WINDOW_MAIN, application);
    }

    private EPartService parts() {
        return window().getContext().get(EPartService.class);
    }

    private Shell shell() {
        return (Shell) window().getWidget();
    }

    private static ErrorCode known(String reason) {
        for (var code : ErrorCode.values()) {
            if (code.name().equals(reason)) {
                return code;
            }
        }
        return ErrorCode.SESSION_ENDED;
    }
}
