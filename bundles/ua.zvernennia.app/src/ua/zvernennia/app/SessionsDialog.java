package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.api.AccountService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Мої сеанси»: where one is logged in; a forgotten session is ended from here. */
final class SessionsDialog extends Dialog {

    private static final int HEIGHT = 220;
    private static final int END_ID = IDialogConstants.CLIENT_ID + 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.systemDefault());

    private final AccountService account;
    private final ErrorSentences sentences = new ErrorSentences();
    private Background background;
    private Table table;
    private Label message;
    private List<SessionInfo> sessions = List.of();

    SessionsDialog(Shell parent, AccountService account) {
        super(parent);
        this.account = requireNonNull(account, "account");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.SessionsDialog_title);
        background = new Background(shell);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(20, 16).spacing(12, 8).applyTo(area);
        var caption = new Label(area, SWT.WRAP);
        caption.setText(Messages.SessionsDialog_explanation);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        Fields.bind(caption, table);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table);
        column(Messages.SessionsDialog_workstation, 190);
        column(Messages.SessionsDialog_address, 130);
        column(Messages.SessionsDialog_opened, 130);
        column(Messages.SessionsDialog_lastSeen, 130);
        column(Messages.SessionsDialog_expires, 130);
        table.addListener(SWT.Selection, event -> enable());
        message = new Label(area, SWT.WRAP);
        message.setText(Messages.SessionsDialog_loading);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, END_ID, Messages.SessionsDialog_end, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.SessionsDialog_close, true);
        enable();
        background.run("", cancelled -> account.sessions(), this::show, this::refused);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button != END_ID) {
            super.buttonPressed(button);
            return;
        }
        var chosen = sessions.get(table.getSelectionIndex());
        getButton(END_ID).setEnabled(false);
        background.run(
                Messages.SessionsDialog_end,
                cancelled -> {
                    account.endSession(chosen.id());
                    return account.sessions();
                },
                this::show,
                this::refused);
    }

    private void show(List<SessionInfo> found) {
        sessions = found;
        table.removeAll();
        for (var session : found) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {
                name(session),
                session.address(),
                TIME.format(session.openedAt()),
                TIME.format(session.lastSeenAt()),
                TIME.format(session.expiresAt())
            });
        }
        message.setText(Texts.format(Messages.SessionsDialog_count, found.size()));
        Styles.set(message, "hint");
        message.requestLayout();
        enable();
    }

    private static String name(SessionInfo session) {
        var name = session.workstation().isEmpty() ? Messages.SessionsDialog_unnamed : session.workstation();
        return session.current() ? Texts.format(Messages.SessionsDialog_thisOne, name) : name;
    }

    private void refused(RegistryException failure) {
        message.setText(sentences.of(failure));
        Styles.set(message, "error");
        message.requestLayout();
        enable();
    }

    /** One's present session is ended by logging out, which asks for unsaved work. */
    private void enable() {
        int index = table.getSelectionIndex();
        Button end = getButton(END_ID);
        end.setEnabled(
                index >= 0 && index < sessions.size() && !sessions.get(index).current());
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }
}
