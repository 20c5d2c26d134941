package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
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
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ServerSearchService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Viewport;

/** «Шукати на сервері»: cards of all years, also of those that this workstation does not keep. */
final class ServerSearchDialog extends Dialog {

    private static final int LIMIT = 200;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;

    private final ServerSearchService service;
    private final String proposed;
    private final Day day;
    private final Consumer<CardId> opener;
    private Text line;
    private Viewport<CardRow> list;
    private Label state;
    private Background background;

    /** @param proposed what to search for, to begin with */
    ServerSearchDialog(Shell parent, ServerSearchService service, String proposed, Day day, Consumer<CardId> opener) {
        super(parent);
        this.service = requireNonNull(service, "service");
        this.proposed = requireNonNull(proposed, "proposed");
        this.day = requireNonNull(day, "day");
        this.opener = requireNonNull(opener, "opener");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ServerSearchDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).applyTo(area);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.ServerSearchDialog_text);
        line = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.SEARCH);
        line.setText(proposed);
        line.setMessage(Messages.ServerSearchDialog_hint);
        Fields.bind(label, line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        line.addListener(SWT.DefaultSelection, event -> search());
        var search = new Button(area, SWT.PUSH);
        search.setText(Messages.ServerSearchDialog_search);
        search.addListener(SWT.Selection, event -> search());
        list = new Viewport<>(area, Messages.ServerSearchDialog_title, CardColumns.all(() -> day, id -> false));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(WIDTH, HEIGHT)
                .applyTo(list.control());
        list.onOpen(row -> {
            close();
            opener.accept(row.id());
        });
        state = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(state);
        background = new Background(area);
        if (!proposed.isBlank()) {
            search();
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.ServerSearchDialog_close, false);
    }

    private void search() {
        var text = line.getText().strip();
        if (text.length() < ServerSearchService.TEXT_MIN) {
            state.setText(Messages.ServerSearchDialog_short);
            return;
        }
        state.setText(Messages.ServerSearchDialog_searching);
        background.run(
                Messages.ServerSearchDialog_searching,
                cancelled -> new MarkedRows(service.search(text, LIMIT)),
                this::show,
                this::refuse);
    }

    private void show(MarkedRows found) {
        list.show(new CardRows(found), Viewport.Keep.SELECTION);
        list.emptyMessage(Messages.ServerSearchDialog_none);
        state.setText(Texts.format(
                found.count() == LIMIT ? Messages.ServerSearchDialog_first : Messages.ServerSearchDialog_found,
                found.count()));
        if (found.count() > 0) {
            list.select(found.rowAt(0).id());
            list.table().setFocus();
        }
    }

    private void refuse(RegistryException failure) {
        state.setText(new ErrorSentences().of(failure));
    }
}
