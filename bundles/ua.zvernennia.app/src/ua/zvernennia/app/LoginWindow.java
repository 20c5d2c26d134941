package ua.zvernennia.app;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** The login window: server, user, password. What was typed stays there whatever goes wrong. */
final class LoginWindow {

    private static final System.Logger LOG = System.getLogger(LoginWindow.class.getName());

    private static final int WIDTH = 460;
    private static final int NAME_MAX = 100;
    private static final int ADDRESS_MAX = 260;

    private final Display display;
    private final LoginAttempt attempt;
    private final ErrorSentences sentences;
    private final Shell shell;
    private final Background background;

    private Text server;
    private Text user;
    private Text password;
    private Button offline;
    private Label hint;
    private Label message;
    private ProgressBar progress;
    private Button enter;
    private Button cancel;
    private boolean busy;
    private Optional<UserInfo> result = Optional.empty();

    LoginWindow(Display display, LoginAttempt attempt, ErrorSentences sentences) {
        this.display = display;
        this.attempt = attempt;
        this.sentences = sentences;
        shell = new Shell(display, SWT.DIALOG_TRIM | SWT.MIN);
        shell.setText(Messages.LoginWindow_title);
        background = new Background(shell);
        create();
    }

    Shell shell() {
        return shell;
    }

    /** @param reason why the window is shown again; empty at the start */
    void fill(String serverText, String userText, String reason) {
        server.setText(serverText);
        user.setText(userText);
        show(reason, "notice");
    }

    /** Whether the address is the administrator's and no business of the person at the machine. */
    void lockServer(boolean locked) {
        server.setEditable(!locked);
    }

    /** Shows the window until it is closed; who has logged in, or empty. */
    Optional<UserInfo> run() {
        var size = shell.computeSize(WIDTH, SWT.DEFAULT);
        shell.setSize(size);
        var area = display.getPrimaryMonitor().getClientArea();
        shell.setLocation(area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 3);
        shell.open();
        shell.forceActive();
        firstEmpty().setFocus();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return result;
    }

    /** Calls back once, when the window has been painted. */
    void whenPainted(Runnable shown) {
        display.addFilter(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                display.removeFilter(SWT.Paint, this);
                display.asyncExec(shown);
            }
        });
    }

    /** Logs in with {@code secret} in place of what a person would type. */
    void submit(String secret) {
        password.setText(secret);
        submit();
    }

    private void create() {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);
        createHeader();
        var form = new Composite(shell, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(24, 16)
                .spacing(12, 10)
                .applyTo(form);
        var fields = new Fields(form);
        server = fields.text(Messages.LoginWindow_server, ADDRESS_MAX);
        server.setMessage(Messages.LoginWindow_serverHint);
        user = fields.text(Messages.LoginWindow_user, NAME_MAX);
        password = fields.add(
                Messages.LoginWindow_password, area -> new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD));
        hint = new Label(form, SWT.NONE);
        Styles.set(hint, "hint");
        GridDataFactory.fillDefaults().span(2, 1).indent(0, -4).applyTo(hint);
        offline = new Button(form, SWT.CHECK);
        offline.setText(Messages.LoginWindow_offline);
        GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(offline);
        offline.setVisible(false);
        server.addListener(SWT.Modify, event -> offerOffline());
        user.addListener(SWT.Modify, event -> offerOffline());
        message = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH - 48, SWT.DEFAULT)
                .applyTo(message);
        progress = new ProgressBar(form, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(progress);
        createButtons(form);
        new KeyboardHint(
                        hint,
                        Messages.LoginWindow_capsLock,
                        Messages.LoginWindow_layoutUk,
                        Messages.LoginWindow_layoutEn)
                .watch(password);
        work(false);
    }

    private void createHeader() {
        var header = new Composite(shell, SWT.NONE);
        Styles.set(header, "header");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(24, 18)
                .spacing(14, 2)
                .applyTo(header);
        var logo = new Label(header, SWT.NONE);
        var picture = Icons.logo(display);
        logo.setImage(picture);
        shell.setImages(new Image[] {picture});
        shell.addDisposeListener(event -> picture.dispose());
        GridDataFactory.fillDefaults().span(1, 2).applyTo(logo);
        var title = new Label(header, SWT.NONE);
        title.setText(Messages.LoginWindow_product);
        Styles.set(title, "headerTitle");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(title);
        var subtitle = new Label(header, SWT.NONE);
        subtitle.setText(Messages.LoginWindow_subtitle);
        Styles.set(subtitle, "headerHint");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.BEGINNING)
                .grab(true, true)
                .applyTo(subtitle);
    }

    private void createButtons(Composite form) {
        var buttons = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.END, SWT.CENTER)
                .indent(0, 4)
                .applyTo(buttons);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .spacing(8, 0)
                .applyTo(buttons);
        enter = new Button(buttons, SWT.PUSH);
        enter.setText(Messages.LoginWindow_enter);
        enter.addListener(SWT.Selection, event -> submit());
        cancel = new Button(buttons, SWT.PUSH);
        cancel.setText(Messages.LoginWindow_cancel);
        cancel.addListener(SWT.Selection, event -> cancel());
        for (var button : new Button[] {enter, cancel}) {
            GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(button);
        }
        shell.setDefaultButton(enter);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE && busy) {
                event.doit = false; // stops the attempt instead of closing the window
                cancel();
            }
        });
    }

    private void submit() {
        if (server.getText().isBlank()) {
            refuse(Messages.LoginWindow_serverMissing, server);
            return;
        }
        if (user.getText().isBlank()) {
            refuse(Messages.LoginWindow_userMissing, user);
            return;
        }
        try {
            var address = ServerAddress.parse(server.getText());
            show("", "notice");
            work(true);
            if (offline.getSelection()) {
                enterOffline(address);
                return;
            }
            background.run(Messages.LoginWindow_connecting, c -> attempt.identify(address), this::decide, this::refuse);
        } catch (RegistryException e) {
            refuse(Messages.LoginWindow_serverInvalid, server);
        }
    }

    private void enterOffline(ServerAddress address) {
        var login = user.getText().strip();
        var pin = password.getTextChars();
        background.run(
                Messages.LoginWindow_openingOffline,
                cancelled -> attempt.logInOffline(address, login, pin, cancelled),
                opened -> {
                    result = opened;
                    shell.close();
                },
                this::refuse);
    }

    /** The choice is there only where a PIN was set: it must not puzzle everybody else. */
    private void offerOffline() {
        boolean ready = isReadyForOffline();
        if (!ready) {
            offline.setSelection(false);
        }
        ((GridData) offline.getLayoutData()).exclude = !ready;
        offline.setVisible(ready);
        offline.requestLayout();
        if (shell.isVisible()) {
            shell.setSize(shell.getSize().x, shell.computeSize(WIDTH, SWT.DEFAULT).y);
        }
    }

    private boolean isReadyForOffline() {
        try {
            return attempt.canWorkOffline(
                    ServerAddress.parse(server.getText()), user.getText().strip());
        } catch (RegistryException e) {
            return false; // the address is still being typed
        }
    }

    private void decide(ServerIdentity identity) {
        if (identity.trust() == ServerIdentity.Trust.UNKNOWN && !new TrustDialog(shell, identity).trusts()) {
            refuse(new RegistryException(ErrorCode.CERTIFICATE_NOT_TRUSTED, "a person refused the fingerprint"));
            return;
        }
        var login = user.getText().strip();
        var secret = password.getTextChars();
        background.run(
                Messages.LoginWindow_loggingIn,
                cancelled -> attempt.logIn(identity, login, secret, waiting -> tell(waiting, cancelled), cancelled),
                this::accept,
                this::refuse);
    }

    /** Where the login stands in the server's queue; any thread. */
    private void tell(RegistryException waiting, BooleanSupplier cancelled) {
        display.asyncExec(() -> {
            if (!shell.isDisposed() && !cancelled.getAsBoolean()) {
                show(sentences.of(waiting), "notice");
            }
        });
    }

    private void accept(Optional<LoginProgress> progress) {
        show("", "notice");
        result = progress.flatMap(new LoginStepWindows(shell, attempt)::lead);
        if (result.isPresent() || progress.isEmpty()) {
            shell.close();
            return;
        }
        background.also(
                "",
                cancelled -> {
                    attempt.abandon();
                    return true;
                },
                done -> {},
                refused -> LOG.log(Level.DEBUG, "not abandoned: {0}", refused.code()));
        work(false);
        show(Messages.LoginWindow_cancelled, "notice");
        password.setFocus();
    }

    private void refuse(RegistryException failure) {
        LOG.log(Level.INFO, "login refused: {0}", failure.code());
        work(false);
        refuse(sentences.of(failure), failure.code() == ErrorCode.SERVER_UNREACHABLE ? server : password);
        password.selectAll();
    }

    private void refuse(String sentence, Control field) {
        show(sentence, "error");
        field.setFocus();
    }

    private void cancel() {
        if (busy) {
            background.cancel();
            work(false);
            show(Messages.LoginWindow_cancelled, "notice");
            password.setFocus();
        } else {
            shell.close();
        }
    }

    private void work(boolean running) {
        busy = running;
        for (var control : new Control[] {server, user, offline, enter}) {
            control.setEnabled(!running);
        }
        // The focus stays here; it would fall on «Скасувати» otherwise, and the next Enter would cancel.
        password.setEditable(!running);
        shell.setDefaultButton(running ? null : enter);
        progress.setVisible(running);
    }

    private void show(String sentence, String style) {
        message.setText(sentence);
        Styles.set(message, style);
        ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
        message.setVisible(!sentence.isEmpty());
        message.requestLayout();
        if (shell.isVisible()) {
            Point wanted = shell.computeSize(WIDTH, SWT.DEFAULT);
            shell.setSize(shell.getSize().x, wanted.y);
        }
    }

    private Text firstEmpty() {
        if (server.getText().isEmpty()) {
            return server;
        }
        return user.getText().isEmpty() ? user : password;
    }
}
