package ua.zvernennia.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A short list of names and values to read, with one button. */
public final class FactsDialog extends Dialog {

    private static final int ONE_COLUMN = 18;

    /** Title, buttons and panel of the desktop, in pixels. */
    private static final int FRAME = 160;

    private static final int LINE = 28;

    private record Fact(String name, String value) {}

    private final String title;
    private final List<Fact> facts = new ArrayList<>();
    private ScrolledComposite scrolled;
    private String offerLabel = "";
    private Consumer<Shell> offered = shell -> {};

    public FactsDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
    }

    /** Adds a line; an empty value makes the name a heading. */
    public void add(String name, String value) {
        facts.add(new Fact(name, value));
    }

    /** Adds a button beside the one that closes. */
    public void offer(String label, Consumer<Shell> act) {
        offerLabel = label;
        offered = act;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    /** In two columns when it is long, and scrolled by keys when that is not enough. */
    @Override
    protected Control createDialogArea(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        var area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(24, 18)
                .spacing(40, 0)
                .applyTo(area);
        var columns = List.of(column(area), column(area));
        int half = facts.size() > ONE_COLUMN ? facts.size() / 2 : facts.size();
        int current = 0;
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (i >= half && fact.value().isEmpty()) {
                current = 1; // a heading is not parted from what stands below it
            }
            show(columns.get(current), fact);
        }
        scrolled.setContent(area);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        var size = area.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        scrolled.setMinSize(size);
        int room = parent.getMonitor().getClientArea().height - FRAME;
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(size.x, Math.min(size.y, room))
                .applyTo(scrolled);
        return scrolled;
    }

    private static Composite column(Composite parent) {
        var column = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(column);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(28, 7).applyTo(column);
        return column;
    }

    private static void show(Composite column, Fact fact) {
        var name = new Label(column, SWT.NONE);
        name.setText(fact.name());
        if (fact.value().isEmpty()) {
            Styles.set(name, "heading");
            GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(name);
            return;
        }
        var value = new Label(column, SWT.NONE);
        value.setText(fact.value());
        Styles.set(value, "value");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
    }

    private void scroll(int key) {
        int page = scrolled.getClientArea().height;
        int by = switch (key) {
            case SWT.PAGE_DOWN -> page;
            case SWT.PAGE_UP -> -page;
            case SWT.ARROW_DOWN -> LINE;
            case SWT.ARROW_UP -> -LINE;
            case SWT.END -> Integer.MAX_VALUE / 2;
            case SWT.HOME -> -Integer.MAX_VALUE / 2;
            default -> 0;
        };
        scrolled.setOrigin(0, Math.max(0, scrolled.getOrigin().y + by));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!offerLabel.isEmpty()) {
            createButton(parent, IDialogConstants.CLIENT_ID, offerLabel, false)
                    .addListener(SWT.Selection, event -> offered.accept(getShell()));
        }
        // The only control that can have the focus hears the keys.
        createButton(parent, IDialogConstants.OK_ID, Messages.FactsDialog_close, true)
                .addListener(SWT.KeyDown, event -> scroll(event.keyCode));
    }
}
